import { expect, test } from 'vitest'
import { previewOfPass, previewLastsMs, previewPass } from './preview-pass.ts'

const key = 'a-service-key-of-some-length'
const now = new Date('2026-11-23T12:00:00Z')
const asOf = new Date('2018-10-20T17:00:00Z')
const later = (milliseconds: number) => new Date(now.getTime() + milliseconds)

test('a pass is for its instant, for an hour', async () => {
  const pass = await previewPass({ asOf }, now, key)
  expect(await previewOfPass(pass, now, key)).toEqual({ asOf })
  expect(await previewOfPass(pass, later(previewLastsMs - 1), key)).toEqual({ asOf })
  expect(await previewOfPass(pass, later(previewLastsMs), key)).toBeUndefined()
})

test('a pass can be for a bundle, and for no other one', async () => {
  const bundle = '4f6e1f9c-3c5e-4a5e-9a54-0d8f4b0f6a11'
  const pass = await previewPass({ asOf, bundle }, now, key)
  expect(await previewOfPass(pass, now, key)).toEqual({ asOf, bundle })
  expect(await previewOfPass(pass.replace('4f6e1f9c', '4f6e1f9d'), now, key)).toBeUndefined()
  expect(await previewOfPass(pass.replace(`.${bundle}`, ''), now, key)).toBeUndefined()
})

test('a day before 1970 can be looked at too', async () => {
  expect(await previewOfPass(await previewPass({ asOf: new Date(-1000) }, now, key), now, key)).toEqual({
    asOf: new Date(-1000),
  })
})

test.each([
  ['nothing', () => ''],
  ['another text', () => 'yes please'],
  ['another instant', (pass: string) => pass.replace(/^\d+/, '1')],
  ['a longer time', (pass: string) => pass.replace(/\.\d+\./, '.99999999999999.')],
  ['another signature', (pass: string) => pass.replace(/.$/, (letter) => (letter === '0' ? '1' : '0'))],
])('%s is no pass', async (_, change) => {
  expect(await previewOfPass(change(await previewPass({ asOf }, now, key)), now, key)).toBeUndefined()
})

test('a pass of another installation is none here', async () => {
  expect(await previewOfPass(await previewPass({ asOf }, now, 'another-service-key'), now, key)).toBeUndefined()
})
