import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { faultyStoreBefore, type FaultyStore } from '../../../../scripts/testing/faulty-store.ts'
import { startStore } from '../../../../scripts/testing/store-for-tests.ts'
import { BucketError, bucketOf } from './bucket.ts'

let store: Awaited<ReturnType<typeof startStore>>
let strict: typeof store
let faulty: FaultyStore
beforeAll(async () => {
  store = await startStore({ bucket: 'uploads' })
  strict = await startStore({ bucket: 'uploads', verifiesSignatures: true })
  faulty = await faultyStoreBefore(store.settings.endpoint ?? '')
})
beforeEach(() => {
  faulty.conduct = () => 'answers'
})
afterAll(async () => {
  await faulty.stop()
  await store.stop()
  await strict.stop()
})

/** Milliseconds; the real ones are counted in seconds. */
const short = { connection: 200, silence: 200, silenceOfReader: 200, question: 300, put: 300 }
const bytes = Buffer.from('A long text. '.repeat(1_000))

describe('a bucket of uploads', () => {
  test('gives back what was put there, whole or in part, and knows its size and digest', async () => {
    const bucket = bucketOf(strict.settings)
    await bucket.put('uploads/Größe 1 – Plan.txt', bytes)
    const found = await bucket.look('uploads/Größe 1 – Plan.txt')
    expect(found).toMatchObject({ size: bytes.byteLength, entityTag: expect.stringMatching(/^".+"$/) })
    expect(found?.digest).toMatch(/^[0-9a-f]{64}$/)
    expect((await bucket.whole('uploads/Größe 1 – Plan.txt')).equals(bytes)).toBe(true)
    const part = await bucket.read('uploads/Größe 1 – Plan.txt', { start: 2, end: 5 })
    expect(await new Response(part).text()).toBe('long')
    await bucket.remove('uploads/Größe 1 – Plan.txt')
    await bucket.remove('uploads/Größe 1 – Plan.txt')
    expect(await bucket.look('uploads/Größe 1 – Plan.txt')).toBeUndefined()
  })

  test('keeps an empty file', async () => {
    const bucket = bucketOf(strict.settings)
    await bucket.put('uploads/empty.txt', Buffer.alloc(0))
    expect(await bucket.look('uploads/empty.txt')).toMatchObject({ size: 0 })
    expect((await bucket.whole('uploads/empty.txt')).byteLength).toBe(0)
  })

  test('tells the keys that begin with a text', async () => {
    const bucket = bucketOf(store.settings)
    for (const key of ['uploads/a.txt', 'uploads/b.txt', 'uploads-2/a.txt', 'other']) await bucket.put(key, bytes)
    expect(await bucket.keys('uploads/')).toEqual(['uploads/a.txt', 'uploads/b.txt'])
  })
})

const troubles = [
  ['says nothing', 'away', /does not answer.*UPLOADS_S3_ENDPOINT/],
  ['breaks off', 'away', /does not answer/],
  ['is full', 'full', /no room left.*XMinioStorageFull/],
  ['refuses', 'refused', /does not let this key.*UPLOADS_S3_ACCESS_KEY_ID/],
] as const

test.each(troubles)('a store that %s is told in a sentence, and soon', async (conduct, trouble, sentence) => {
  faulty.conduct = () => conduct
  // The others end by themselves, on a slow machine after more than these limits.
  const limits = conduct === 'says nothing' ? short : undefined
  const bucket = bucketOf({ ...store.settings, endpoint: faulty.endpoint }, limits)
  const asked = [bucket.put('a.txt', bytes), bucket.remove('a.txt'), bucket.read('a.txt')]
  for (const outcome of await Promise.allSettled(asked)) {
    const reason: unknown = outcome.status === 'rejected' ? outcome.reason : undefined
    expect(reason).toBeInstanceOf(BucketError)
    expect(reason).toMatchObject({ trouble, message: expect.stringMatching(sentence) })
  }
  expect(await bucketOf(store.settings).look('a.txt')).toBeUndefined()
})

test('a bucket that there isn’t, and a wrong secret, are told with the names of their settings', async () => {
  const other = bucketOf({ ...strict.settings, bucket: 'other' })
  await expect(other.put('a.txt', bytes)).rejects.toThrow(/no bucket other.*OSI_UPLOADS_BUCKET/)
  const guessed = bucketOf({ ...strict.settings, secretKey: 'guessed' })
  await expect(guessed.put('a.txt', bytes)).rejects.toThrow(/SignatureDoesNotMatch.*UPLOADS_S3_SECRET_ACCESS_KEY/)
})
