import { contentTypeNames } from '@osi/shared'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startCms, type CmsForTests } from '../testing/cms-for-tests.ts'
import { sweepUntouchedDrafts } from './sweep-untouched-drafts.ts'

let cms: CmsForTests
beforeAll(async () => {
  cms = await startCms()
})
afterAll(() => cms.stop())

const inTwoDays = () => new Date(Date.now() + 2 * 24 * 60 * 60 * 1000)
const draft = async (type: string, values: object): Promise<string> =>
  (await cms.rest('author', 'POST', `/${type}?draft=true&autosave=true`, values)).body.doc.id
const isThere = async (type: string, id: string) =>
  (await cms.rest('author', 'GET', `/${type}/${id}?draft=true`)).status

test.each(contentTypeNames)('an empty draft of %s is swept after a day, and not before', async (type) => {
  const id = await draft(type, {})
  await sweepUntouchedDrafts(cms.payload, new Date())
  expect(await isThere(type, id)).toBe(200)
  await sweepUntouchedDrafts(cms.payload, inTwoDays())
  expect(await isThere(type, id)).toBe(404)
})

test('a draft in which somebody wrote something is kept, although it has no title', async () => {
  const [summary, url, day] = [
    await draft('webinars', { summary: 'Words without a title.' }),
    await draft('webinars', { registration: { url: 'https://example.org/' } }),
    await draft('conferences', { days: [{ label: 'First day' }] }),
  ]
  await sweepUntouchedDrafts(cms.payload, inTwoDays())
  expect([
    await isThere('webinars', summary),
    await isThere('webinars', url),
    await isThere('conferences', day),
  ]).toEqual([200, 200, 200])
})

test('two processes that sweep at the same moment don’t get in each other’s way', async () => {
  const ids = [await draft('faqs', {}), await draft('faqs', {}), await draft('contacts', {})]
  await Promise.all([sweepUntouchedDrafts(cms.payload, inTwoDays()), sweepUntouchedDrafts(cms.payload, inTwoDays())])
  expect(await isThere('faqs', ids[0] ?? '')).toBe(404)
  expect(await isThere('contacts', ids[2] ?? '')).toBe(404)
})
