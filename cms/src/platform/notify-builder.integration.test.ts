import { once } from 'node:events'
import { createServer } from 'node:http'
import { setTimeout } from 'node:timers/promises'
import { createLocalReq } from 'payload'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { startCms, type CmsForTests } from '../testing/cms-for-tests.ts'

let cms: CmsForTests
let hints = 0
const builder = createServer((_request, response) => {
  hints += 1
  response.end()
})
beforeAll(async () => {
  builder.listen(0, '127.0.0.1')
  await once(builder, 'listening')
  const place = builder.address()
  cms = await startCms({ builderUrl: typeof place === 'object' ? `http://127.0.0.1:${place?.port}` : undefined })
})
afterAll(async () => {
  builder.closeAllConnections()
  builder.close()
  await cms.stop()
})
beforeEach(async () => {
  await setTimeout(400)
  hints = 0
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
  await vi.waitFor(() => expect(hints).toBe(1))
})

test('a transaction with many saves is told once, after its commit', async () => {
  let during: number | undefined
  await saveTwo(async () => {
    during = hints
  })
  expect(during).toBe(0)
  await vi.waitFor(() => expect(hints).toBe(1))
  await setTimeout(400)
  expect(hints).toBe(1)
})

test('what is taken back is not told', async () => {
  const answer = await saveTwo(async () => {
    const { Refused } = await import('./in-one-transaction.ts')
    throw new Refused('Not now.')
  })
  expect(answer.status).toBe(409)
  await setTimeout(400)
  expect(hints).toBe(0)
})
