import { expect, test } from 'vitest'
import { digestOfRecoveryCode, newRecoveryCodes } from './recovery-codes.ts'

test('ten codes differ, and nobody mistakes a letter in them', () => {
  const codes = newRecoveryCodes()
  expect(new Set(codes).size).toBe(10)
  for (const code of codes) expect(code).toMatch(/^(?:[a-hjkmnp-z2-9]{4}-){5}[a-hjkmnp-z2-9]{4}$/)
})

test('a code is the same however it is typed, and another one is not', () => {
  const [code = '', other = ''] = newRecoveryCodes()
  for (const typed of [code, code.toUpperCase(), code.replaceAll('-', ' '), ` ${code.replaceAll('-', '')} `])
    expect(digestOfRecoveryCode(typed)).toBe(digestOfRecoveryCode(code))
  expect(digestOfRecoveryCode(other)).not.toBe(digestOfRecoveryCode(code))
})
