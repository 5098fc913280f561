import { expect, test } from 'vitest'
import { joinedState } from './joined-state.ts'

const wrong = { valid: false, errorMessage: 'A link begins with https://.' }

test('a value that a colleague has put right is not called wrong any more', () => {
  const current = { url: { value: 'ftp:x', initialValue: 'ftp:x', ...wrong } }
  const incoming = { url: { value: 'https://example.org', initialValue: 'https://example.org' } }
  expect(joinedState(current, incoming)).toEqual({ url: { ...incoming.url, valid: true } })
})

test('a value that nobody has changed keeps its identity, and what is said of it', () => {
  const value = { root: {} }
  const joined = joinedState({ body: { value, initialValue: value, ...wrong } }, { body: { value: { root: {} } } })
  expect(joined).toEqual({ body: { value, initialValue: value, ...wrong } })
  expect(joined.body?.value).toBe(value)
})
