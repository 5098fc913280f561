import { expect, test } from 'vitest'
import { countInWords, labelOfFinding, pageCheckInWords } from './finding-words.ts'

test('a finding is called by its field and the words, long ones by their beginning', () => {
  expect(labelOfFinding({ path: 'summary', quote: 'MTSS' }, 'Summary')).toBe('Summary: “MTSS”')
  expect(labelOfFinding({ path: 'body', quote: '' }, 'Text')).toBe('Text')
  expect(labelOfFinding({ path: '', quote: '' }, '')).toBe('The whole text')
  expect(labelOfFinding({ path: 'body', quote: 'word '.repeat(20) }, 'Text')).toBe(`Text: “${'word '.repeat(11)}word…”`)
})

test.each([
  [0, 'Nothing to improve was found.'],
  [1, '1 thing to look at.'],
  [12, '12 things to look at.'],
])('%i findings are “%s”', (count, words) => {
  expect(countInWords(count)).toBe(words)
})

test.each([
  [undefined, true, 'Open the preview'],
  [undefined, false, 'In a wider window'],
  ['checking', true, 'is being checked'],
  ['checked', true, 'is checked too'],
  ['failed', true, 'could not be checked'],
] as const)('of a page that is %s, with room for the preview: %s, the list says “%s”', (state, hasRoom, words) => {
  expect(pageCheckInWords(state, hasRoom)).toContain(words)
})
