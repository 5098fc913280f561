import { valuesOf } from '../values/unknown-value.ts'
import { describe, expect, test } from 'vitest'
import { changedPaths, onlyAt } from './edit-units.ts'
import { mergeEdits } from './merge-edits.ts'

const text = (words: string) => ({ root: { children: [{ text: words }] } })
const day = (id: string, label: string) => ({ id, label })

const merged = (base: object, mine: object, theirs: object) => {
  const [before, after] = [valuesOf(base), valuesOf(mine)]
  const paths = changedPaths(before, after)
  return mergeEdits({
    base: onlyAt(before, paths),
    mine: onlyAt(after, paths),
    theirs: valuesOf(theirs),
  })
}

describe('two people who changed', () => {
  test.each([
    ['different fields', { a: '1', b: '1' }, { a: '2', b: '1' }, { a: '1', b: '2' }, { a: '2' }],
    [
      'different fields of a group',
      { link: { label: 'x', url: 'y' } },
      { link: { label: 'mine', url: 'y' } },
      { link: { label: 'x', url: 'theirs' } },
      { link: { label: 'mine', url: 'theirs' } },
    ],
    ['the same field to the same', { a: '1' }, { a: '2' }, { a: '2' }, { a: '2' }],
    ['a field, which the other emptied before too', { a: '1' }, { a: '' }, { a: null }, { a: '' }],
    [
      'text and a date',
      { body: text('x'), on: '1' },
      { body: text('y'), on: '1' },
      { body: text('x'), on: '2' },
      { body: text('y') },
    ],
  ])('%s are both followed', (_, base, mine, theirs, values) => {
    expect(merged(base, mine, theirs)).toEqual({ values, conflicts: [] })
  })

  test('the same field are told apart, and nothing is chosen for them', () => {
    expect(merged({ a: '1' }, { a: '2' }, { a: '3' }).conflicts).toEqual([{ path: 'a', mine: '2', theirs: '3' }])
  })

  test('different words of one rich text are told apart: it is one field', () => {
    const { conflicts } = merged({ body: text('x') }, { body: text('mine') }, { body: text('theirs') })
    expect(conflicts.map(({ path }) => path)).toEqual(['body'])
  })
})

describe('rows of a list', () => {
  const [one, two] = [day('1', 'Monday'), day('2', 'Tuesday')]
  const base = { days: [one, two] }

  test.each([
    [
      'each changed another row',
      [day('1', 'mine'), two],
      [one, day('2', 'theirs')],
      [day('1', 'mine'), day('2', 'theirs')],
    ],
    [
      'both added a row',
      [one, two, day('3', 'mine')],
      [one, two, day('4', 'theirs')],
      [one, two, day('3', 'mine'), day('4', 'theirs')],
    ],
    ['one took a row out', [two], [one, day('2', 'theirs')], [day('2', 'theirs')]],
    ['the other took a row out', [one, day('2', 'mine')], [two], [day('2', 'mine')]],
    ['one put them in another order', [two, one], [day('1', 'theirs'), two], [two, day('1', 'theirs')]],
  ])('%s', (_, mine, theirs, days) => {
    expect(merged(base, { days: mine }, { days: theirs })).toEqual({ values: { days }, conflicts: [] })
  })

  test('that both changed are a conflict of this row alone', () => {
    const { conflicts } = merged(base, { days: [day('1', 'mine'), two] }, { days: [day('1', 'theirs'), two] })
    expect(conflicts).toEqual([{ path: 'days.1', mine: day('1', 'mine'), theirs: day('1', 'theirs') }])
  })

  test('that one took out and the other changed are a conflict', () => {
    const { conflicts } = merged(base, { days: [two] }, { days: [day('1', 'theirs'), two] })
    expect(conflicts).toEqual([{ path: 'days.1', mine: undefined, theirs: day('1', 'theirs') }])
  })

  test('that began as no list at all are added', () => {
    expect(merged({}, { days: [one] }, { days: [two] }).values).toEqual({ days: [one, two] })
  })
})
