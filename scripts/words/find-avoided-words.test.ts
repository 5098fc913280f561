import { expect, test } from 'vitest'
import { avoidedWordsIn } from './glossary.ts'
import { findAvoidedWords } from './find-avoided-words.ts'

const words = avoidedWordsIn(`
| term | means | avoid |
| ---- | ----- | ----- |
| **event times** | instants | \`momentsOf\`, \`most*\` |
| **schedule** | what happens when | “programme”, “Whom to call” |
| **reader** | anyone | |
`)

const found = (path: string, text: string) => findAvoidedWords([{ path, text }], words, [])

test('the words come from the last column', () => {
  expect(words.map(({ written, term, isName }) => [written, term, isName])).toEqual([
    ['momentsOf', 'event times', true],
    ['most*', 'event times', true],
    ['programme', 'schedule', false],
    ['Whom to call', 'schedule', false],
  ])
})

test.each([
  ['a name in code', 'a.ts', 'x\nconst y = momentsOf(x)', ['a.ts:2: “momentsOf”; say event times']],
  ['a longer name, where the glossary has a star', 'a.ts', 'mostPages', ['a.ts:1: “most*”; say event times']],
  ['a phrase in a doc, broken over two lines', 'a.md', 'Whom\nto call', ['a.md:1: “Whom to call”; say schedule']],
  ['a phrase in a comment, capitalized', 'a.astro', '<!-- Programme -->', ['a.astro:1: “programme”; say schedule']],
  ['a file’s name', 'src/momentsOf.ts', '', ["src/momentsOf.ts: the file's name says “momentsOf”; say event times"]],
])('%s is found', (_what, path, text, sentences) => {
  expect(found(path, text)).toEqual(sentences)
})

test.each([
  ['a name in prose', 'a.md', 'momentsOf'],
  ['a name within a longer one', 'a.ts', 'theMomentsOfTruth, momentsOften'],
  ['the plain word before a star', 'a.ts', 'most of them; almostAll'],
  ['a phrase within a longer word', 'a.md', 'programmed'],
  ['a label’s words within a sentence', 'a.md', 'It says whom to call.'],
])('%s is no finding', (_what, path, text) => {
  expect(found(path, text)).toEqual([])
})

test('a false alarm excuses its file, and fails once it excuses nothing', () => {
  const alarm = { file: 'a.ts', word: 'momentsOf', reason: 'a test' }
  expect(findAvoidedWords([{ path: 'a.ts', text: 'momentsOf' }], words, [alarm])).toEqual([])
  expect(findAvoidedWords([{ path: 'a.ts', text: '' }], words, [alarm])).toEqual([
    'a.ts has no “momentsOf” any more: remove its entry from the false alarms',
  ])
})
