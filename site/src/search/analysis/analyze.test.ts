import { describe, expect, test } from 'vitest'
import { analyze } from './analyze.ts'

const termsOf = (text: string) => analyze(text).indexTerms.map(({ term }) => term)

describe('a text gives the terms by which people look for it', () => {
  test.each<[text: string, terms: string[]]>([
    ['Schools', ['school']],
    ['school’s', ['school']],
    ["school's", ['school']],
    ['Café', ['cafe']],
    ['CAFE', ['cafe']],
    ['P-16', ['p', 'p16', '16']],
    ['p16', ['p16']],
    ['M.S. S.O.A.R.S.', ['ms', 'soar']],
    ['and/or', ['and', 'andor', 'or']],
    ['pre-conference', ['pre', 'preconfer', 'confer']],
    ['37-18-3', ['37', '37183', '18', '3']],
    ['1,003', ['1', '1003', '003']],
    ['i3', ['i3']],
    ['Title I', ['titl', '1']],
    ['Title 1', ['titl', '1']],
    ['ninth', ['ninth']],
    ['9th', ['ninth']],
    ['css', ['css']],
    ['Sept', ['september']],
    ['601.359.1003', ['601', '6013591003', '3591003', '359', '1003']],
    ['(601) 359-1003', ['601', '6013591003', '3591003', '359', '3591003', '1003']],
    ['', []],
    ['*** ~ :', []],
  ])('“%s”', (text, terms) => {
    expect(termsOf(text).toSorted()).toEqual(terms.toSorted())
  })
})

describe('a day has one name however it is written', () => {
  test.each([
    'October 26, 2018',
    'Oct. 26, 2018',
    '26 October 2018',
    '26th October 2018',
    'October 26th, 2018',
    '10/26/2018',
    '10-26-2018',
    '26/10/2018',
    '26.10.2018',
    '2018-10-26',
    'Friday, October 26, 2018, 9:00 a.m. Central',
  ])('“%s”', (text) => {
    expect(termsOf(text)).toEqual(expect.arrayContaining(['d20181026', 'd1026']))
  })

  test.each([
    ['November 7–9, 2018', ['d20181107', 'd20181108', 'd20181109']],
    ['7-9 November 2018', ['d20181107', 'd20181108', 'd20181109']],
    ['November 8-9', ['d1108', 'd1109']],
    ['10/26', ['d1026']],
    ['oct 26', ['d1026']],
  ])('“%s” names each of its days', (text, days) => {
    expect(termsOf(text)).toEqual(expect.arrayContaining(days))
  })

  test.each(['37-18-3', '2018–19', '601.359.1003', '67 percent', '13/13/2018', 'may 2018'])(
    '“%s” names none',
    (text) => {
      expect(analyze(text).indexTerms.filter(({ kind }) => kind === 'day')).toEqual([])
    },
  )
})

test('a word longer than thirty letters is cut', () => {
  expect(analyze('x'.repeat(5000)).tokens.map(({ word }) => word.length)).toEqual([30])
})
