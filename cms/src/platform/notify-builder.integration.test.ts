import { setTimeout } from 'node:timers/promises'
import { createLocalReq } from 'payload'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { serviceKey, startCms, type CmsForTests } from '../testing/cms-for-tests.ts'

/** Hints are counted where they are sent: one that is slow on its way counted for the test after its own. */
const sent = vi.spyOn(globalThis, 'fetch').mockImplementation(() => Promise.resolve(new Response()))
const hints = () => sent.mock.calls.length

let cms: CmsForTests
beforeAll(async () => {
  cms = await startCms()
})
afterAll(() => cms.stop())
beforeEach(async () => {
  const { notifyBuilder } = await import('./notify-builder.ts')
  const req = await createLocalReq({}, cms.payload)
  sent.mockClear()
  // A hint that still waits is sent together with this one.
  await notifyBuilder(req)
  await expect.poll(hints).toBe(1)
  sent.mockClear()
})

/** Saves two pages in one transaction, which lasts longer than a hint waits elsewhere. */
const saveTwo = async (during: () => Promise<void>) => {
  const { inOneTransaction } = await import('./in-one-transaction.ts')
  const req = await createLocalReq({}, cms.payload)
  return inOneTransaction('two pages', req, async () => {
    for (const title of ['First', 'Second']) {
      await cms.payload.create({ collection: 'pages', data: { title, slug: '', _status: 'published' }, req })
      await setTimeout(300)
    }
    await during()
    return new Response()
  })
}

test('a save is told at once', async () => {
  const page = { title: 'Alone', _status: 'published' }
  expect((await cms.rest('publisher', 'POST', '/pages', page)).status).toBe(201)
  await expect.poll(hints).toBe(1)
  const [address, init] = sent.mock.calls[0] ?? []
  expect(String(address)).toBe('http://127.0.0.1:9/notify')
  expect(init).toMatchObject({ method: 'POST', headers: { authorization: `Bearer ${serviceKey}` } })
})

test('a transaction with many saves is told once, after its commit', async () => {
  let during: number | undefined
  await saveTwo(async () => {
    during = hints()
  })
  expect(during).toBe(0)
  await expect.poll(hints).toBe(1)
  await setTimeout(400)
  expect(hints()).toBe(1)
})

test('what is taken back is not told', async () => {
  const answer = await saveTwo(async () => {
    const { Refused } = await import('./in-one-transaction.ts')
    throw new Refused('Not now.')
  })
  expect(answer.status).toBe(409)
  await setTimeout(400)
  expect(hints()).toBe(0)
})
