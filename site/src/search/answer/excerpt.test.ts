import { expect, test } from 'vitest'
import { Concepts } from '../analysis/concepts.ts'
import { excerptOf, withMarks, type Highlighted } from './excerpt.ts'

const highlighted = (...terms: string[]): Highlighted => ({
  terms: new Set(terms),
  concepts: new Concepts([['CSI', 'Comprehensive Support and Improvement']]),
})
const shown = (pieces: ReturnType<typeof withMarks>) =>
  pieces.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('')

test('marks every form of a word, and what means the same', () => {
  expect(shown(withMarks('Coaches and coaching for CSI schools', highlighted('coach', '=csi')))).toBe(
    '[Coaches] and [coaching] for [CSI] schools',
  )
  expect(shown(withMarks('Comprehensive Support and Improvement', highlighted('=csi')))).toBe(
    '[Comprehensive Support and Improvement]',
  )
})

test('marks a day and a telephone number as a whole', () => {
  expect(shown(withMarks('On October 26, 2018, call 601.359.1003.', highlighted('d1026', '3591003')))).toBe(
    'On [October 26, 2018], call [601.359.1003].',
  )
})

test('shows the part of a long text that has the words', () => {
  const text = `${'Nothing of interest stands here. '.repeat(30)}Here the coach speaks. ${'And on it goes. '.repeat(30)}`
  const excerpt = shown(excerptOf(text, highlighted('coach')))
  expect(excerpt).toContain('Here the [coach] speaks.')
  expect(excerpt.length).toBeLessThan(300)
  expect(excerpt.startsWith('… ')).toBe(true)
  expect(excerpt.endsWith(' …')).toBe(true)
})

test('shows the beginning of a text that has none of the words', () => {
  expect(shown(excerptOf('Just this.', highlighted('coach')))).toBe('Just this.')
  expect(excerptOf('', highlighted('coach'))).toEqual([])
})

test('sets lines apart that are no sentences', () => {
  expect(shown(excerptOf('Help:\nfunding\ncoaching\nThat is all.\nReally.', highlighted()))).toBe(
    'Help: funding · coaching · That is all. Really.',
  )
})
