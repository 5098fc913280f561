import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { BucketSettings } from '@osi/shared/settings'
import { startStore } from '../testing/store-for-tests.ts'
import { storeOf } from './store.ts'

let server: Awaited<ReturnType<typeof startStore>>
let lenient: typeof server
const home = mkdtempSync(path.join(tmpdir(), 'osi-store-test-'))
let folder: string
beforeAll(async () => {
  server = await startStore({ verifiesSignatures: true })
  lenient = await startStore()
})
beforeEach(() => {
  folder = mkdtempSync(path.join(home, 'folder-'))
})
afterAll(async () => {
  await server.stop()
  await lenient.stop()
  rmSync(home, { recursive: true })
})

const fileOf = (bytes: number, fill = 7): string => {
  const file = path.join(folder, 'file')
  writeFileSync(file, Buffer.alloc(bytes, fill))
  return file
}

describe('a bucket', () => {
  test.each([
    ['empty', 0],
    ['small', 1_000],
    // In two parts.
    ['large', 17 * 1024 * 1024],
  ])('gives back a file that is %s as it was', async (name, bytes) => {
    const store = storeOf(server.settings)
    const file = fileOf(bytes)
    await store.put(file, name)
    await store.fetch(name, path.join(folder, 'fetched'))
    expect(readFileSync(path.join(folder, 'fetched')).equals(readFileSync(file))).toBe(true)
    await store.remove(name)
    await expect(store.fetch(name, path.join(folder, 'again'))).rejects.toThrow(/no such file/)
    expect(readdirSync(folder).toSorted()).toEqual(['fetched', 'file'])
  })

  test('tells what is in it', async () => {
    const store = storeOf(lenient.settings)
    expect(await store.names()).toEqual([])
    await store.put(fileOf(10), 'first')
    await store.put(fileOf(10), 'second')
    expect(await store.names()).toEqual(['first', 'second'])
  })

  test('that gives back something else is found out, and leaves no file', async () => {
    const store = storeOf(server.settings)
    await store.put(fileOf(1_000), 'damaged')
    const kept = path.join(server.directory, server.settings.bucket)
    const object = readdirSync(kept).find((name) => name.startsWith('damaged') && name.endsWith('_object'))
    writeFileSync(path.join(kept, object ?? ''), Buffer.alloc(1_000, 8))
    await expect(store.fetch('damaged', path.join(folder, 'fetched'))).rejects.toThrow(/is damaged/)
    expect(readdirSync(folder)).toEqual(['file'])
  })
})

const refusals: [string, Partial<BucketSettings>, RegExp][] = [
  ['a bucket that there isn’t', { bucket: 'other' }, /no bucket other.*OSI_BACKUP_BUCKET/],
  ['a key that it doesn’t know', { keyId: 'SOMEBODY' }, /InvalidAccessKeyId.*S3_ACCESS_KEY_ID/],
  ['a wrong secret', { secretKey: 'guessed' }, /SignatureDoesNotMatch.*S3_SECRET_ACCESS_KEY/],
  ['a store that is away', { endpoint: 'http://127.0.0.1:1' }, /127\.0\.0\.1:1 does not answer.*S3_ENDPOINT/],
]
test.each(refusals)('%s is said in a sentence, and the secret never', async (_, changes, sentence) => {
  const store = storeOf({ ...server.settings, ...changes })
  const asked = [store.put(fileOf(10), 'file'), store.fetch('file', path.join(folder, 'fetched'))]
  for (const outcome of await Promise.allSettled(asked)) {
    const reason = outcome.status === 'rejected' ? String(outcome.reason) : 'It worked.'
    expect(reason).toMatch(sentence)
    expect(reason).not.toContain('guessed')
  }
  expect(readdirSync(folder)).toEqual(['file'])
})
