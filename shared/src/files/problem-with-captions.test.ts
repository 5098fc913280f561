import { expect, test } from 'vitest'
import { problemWithCaptions } from './problem-with-captions.ts'

test.each([
  'WEBVTT\n\n00:00:01.000 --> 00:00:02.000\nHello',
  '\ufeffWEBVTT - by a program\r\nKind: captions\r\nLanguage: en\r\n\r\nNOTE who\r\n\r\n1\r\n00:01.000 --> 00:02.500 align:start position:10%\r\n<v Ana>Hello\r\n',
  'WEBVTT\n\nSTYLE\n::cue { color: red }\n\n100:00:01.000 --> 100:00:02.000\nlate',
])('captions that players can show: %j', (text) => {
  expect(problemWithCaptions(text)).toBeUndefined()
})

test.each([
  ['1\n00:00:01,000 --> 00:00:02,000\nHello', 'begin with the word WEBVTT'],
  ['WEBVTTX\n\n00:01.000 --> 00:02.000\na', 'begin with the word WEBVTT'],
  ['WEBVTT\n\n00:00:01,000 --> 00:00:02,000\nHello', 'in line 3 has a comma'],
  ['WEBVTT\n\n0:1 --> 0:2\nHello', 'in line 3 can’t be read'],
  ['WEBVTT\n\n00:03.000 --> 00:02.000\nHello', 'in line 3 ends before it begins'],
  ['WEBVTT\n\nNOTE nothing', 'no captions'],
])('%j is refused: %s', (text, sentence) => {
  expect(problemWithCaptions(text)).toContain(sentence)
})
