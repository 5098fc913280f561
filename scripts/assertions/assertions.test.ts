import { expect, test } from 'vitest'
import { assertionsIn } from './assertions-in.ts'
import { problemsWithAssertions } from './problems-with-assertions.ts'

test.each([
  ['an assertion', 'a.ts', 'const a = b as string', 1],
  ['two steps as one', 'a.ts', 'const a = b as unknown as string', 1],
  ['the older form', 'a.ts', 'const a = <string>b', 1],
  ['what a component begins with', 'a.astro', '---\nconst a = b as string\n---\n<p>as string</p>', 1],
  ['an element is none', 'a.tsx', 'const a = <p>{b as string}</p>', 1],
  ['a constant is none', 'a.ts', 'const a = [1] as const', 0],
  ['a check is none', 'a.ts', 'const a = { b: 1 } satisfies C', 0],
  ['a renamed import is none', 'a.ts', "import { a as b } from 'c'", 0],
])('%s is counted', (_what, path, text, count) => {
  expect(assertionsIn(path, text)).toBe(count)
})

const entry = { file: 'a.ts', count: 2, reason: 'a test' }
const found = (count: number, lines = 1000) => ({ counts: new Map([['a.ts', count]]), lines })

test('as many as the list says is right', () => {
  expect(problemsWithAssertions(found(2), [entry])).toEqual([])
})

test.each([
  ['one more', found(3), [entry], /a\.ts has 3 type assertions and may have 2/],
  ['one in a file without an entry', found(1), [], /a\.ts has 1 type assertions and may have 0/],
  ['one fewer, so that the list shrinks', found(1), [entry], /Write 1 in its entry/],
  ['too many for so few lines', found(2, 200), [entry], /more than 5 in 1,000/],
])('%s is a problem', (_what, what, allowed, sentence) => {
  expect(problemsWithAssertions(what, allowed).join('\n')).toMatch(sentence)
})
