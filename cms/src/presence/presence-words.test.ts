import { expect, test } from 'vitest'
import { presenceInWords } from './presence-words.ts'

const other = (name: string, isSamePerson = false) => ({ name, isSamePerson })

test.each([
  ['', []],
  ['Ann has this open, too.', [other('Ann')]],
  ['Ann and Ben have this open, too.', [other('Ann'), other('Ben')]],
  ['Ann, Ben and Cy have this open, too.', [other('Ann'), other('Ben'), other('Cy')]],
  ['Ann has this open, too. You have this open in another window.', [other('Ann'), other('Me', true)]],
])('“%s”', (words, others) => {
  expect(presenceInWords(others)).toBe(words)
})
