import { expect, test } from 'vitest'
import { problemWithPassword } from './password-rules.ts'

const owner = { name: 'Dana Whitfield', email: 'dana.whitfield@example.org' }

test.each([
  'four words in a row',
  'correct horse battery',
  'nobody knows this 123',
  'a password for containers',
  // As the first administrator’s is generated, and as operations.md says to make one.
  'x7Gq2pLm9Zt4Rw8Kd3Vb',
  '0f3a9c1be5d87246a1c09f3e7bd25c84',
  // A word of the owner’s is no harm where enough stands beside it.
  'Dana keeps seven green umbrellas',
  'schöne grüne Wälder überall',
  '学校改善办公室的密码很长很长很长很长',
])('“%s” is good', async (password) => {
  expect(await problemWithPassword(password, owner)).toBeUndefined()
})

test.each([
  ['', /too short: it has 0 characters/],
  ['fourteen chars', /too short: it has 14 characters/],
  // Seven signs, however many bytes they take.
  ['😀😀😀😀😀😀😀', /too short: it has 7/],
  ['long '.repeat(41), /too long/],
  ['password1234password', /common/],
  ['Password123456789', /common/],
  ['p@ssw0rd-p@ssw0rd', /common|repeats/],
  ['letmein-letmein-1', /common|repeats/],
  ['Welcome123456789', /common/],
  ['SchoolImprovement', /common/],
  ['School Improvement 1', /common/],
  ['Mississippi-2026', /common/],
  ['123456789012345', /common|run/],
  ['1 2 3 4 5 6 7 8 9 0 1', /common|run/],
  ['987654321098765', /run/],
  ['abcdefghijklmnopq', /run/],
  ['qwertyuiopasdfgh', /common|run/],
  ['aaaaaaaaaaaaaaaaaaa', /repeats/],
  ['abcabcabcabcabcabc', /repeats/],
  ['four four four four four', /repeats/],
  ['               ', /repeats|common|run/],
  ['dana.whitfield@example.org', /your name or e-mail address/],
  ['DanaWhitfield2026!', /your name or e-mail address/],
  ['Whitfield, Dana 1', /your name or e-mail address/],
  ['dleiftihwanad12345', /your name or e-mail address/],
  [123456789012345, /isn’t a text/],
])('“%s” is refused with the reason', async (password, reason) => {
  expect(await problemWithPassword(password, owner)).toMatch(reason)
})

test('an account without a name has a password of its own all the same', async () => {
  expect(await problemWithPassword('four words in a row', {})).toBeUndefined()
})
