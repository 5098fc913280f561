import { expect, test } from 'vitest'
import { transcriptInWords } from './transcript-words.ts'

test.each([
  ['', undefined],
  ['Welcome, everyone.', undefined],
  ['WEBVTT\n\n00:01.000 --> 00:02.000\nWelcome.', 'Read as captions: 1 paragraph, the last at 0:01.'],
  [
    'WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ana>One.\n\n01:12:30.000 --> 01:12:31.000\n<v Ben>Two.',
    'Read as captions: 2 paragraphs by 2 speakers, the last at 1:12:30.',
  ],
  ['00:01.000 --> 0:2\nWelcome.', 'The time “0:2” in line 1 can’t be read. Captions have times like 00:00:01,000.'],
])('of %j is said: %s', (text, words) => {
  expect(transcriptInWords(text)?.words).toBe(words)
})
