import { expect, test } from 'vitest'
import { instantOfPass, previewLasts, previewPass } from './preview-pass.ts'

const key = 'a-service-key-of-some-length'
const now = new Date('2026-11-23T12:00:00Z')
const asOf = new Date('2018-10-20T17:00:00Z')
const later = (milliseconds: number) => new Date(now.getTime() + milliseconds)

test('a pass is for its instant, for an hour', async () => {
  const pass = await previewPass(asOf, now, key)
  expect(await instantOfPass(pass, now, key)).toEqual(asOf)
  expect(await instantOfPass(pass, later(previewLasts - 1), key)).toEqual(asOf)
  expect(await instantOfPass(pass, later(previewLasts), key)).toBeUndefined()
})

test('a day before 1970 can be looked at too', async () => {
  expect(await instantOfPass(await previewPass(new Date(-1000), now, key), now, key)).toEqual(new Date(-1000))
})

test.each([
  ['nothing', () => ''],
  ['another text', () => 'yes please'],
  ['another instant', (pass: string) => pass.replace(/^\d+/, '1')],
  ['a longer time', (pass: string) => pass.replace(/\.\d+\./, '.99999999999999.')],
  ['another signature', (pass: string) => pass.replace(/.$/, (letter) => (letter === '0' ? '1' : '0'))],
])('%s is no pass', async (_, change) => {
  expect(await instantOfPass(change(await previewPass(asOf, now, key)), now, key)).toBeUndefined()
})

test('a pass of another installation is none here', async () => {
  expect(await instantOfPass(await previewPass(asOf, now, 'another-service-key'), now, key)).toBeUndefined()
})
