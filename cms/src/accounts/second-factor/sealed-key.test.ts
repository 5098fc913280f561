import { expect, test } from 'vitest'
import { openKey, sealKey } from './sealed-key.ts'

const key = Buffer.from('12345678901234567890')
const sealed = sealKey(key, 'one', 'a secret of the installation')

test('a sealed key opens for its account, with the secret that sealed it', () => {
  expect(openKey(sealed, 'one', 'a secret of the installation')).toEqual(key)
})

test.each([
  ['another account', sealed, 'two', 'a secret of the installation'],
  ['another secret', sealed, 'one', 'another secret of the installation'],
  ['a changed text', `${sealed.slice(0, -2)}AA`, 'one', 'a secret of the installation'],
  ['nothing', '', 'one', 'a secret of the installation'],
  ['something else', 'abc', 'one', 'a secret of the installation'],
])('it doesn’t open for %s', (_what, text, account, secret) => {
  expect(openKey(text, account, secret)).toBeUndefined()
})

test('it is sealed differently each time, and shows nothing of the key', () => {
  expect(sealKey(key, 'one', 'a secret of the installation')).not.toBe(sealed)
  expect(Buffer.from(sealed, 'base64url').includes(key)).toBe(false)
})
