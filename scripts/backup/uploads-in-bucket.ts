import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Bucket } from '../../cms/src/files/bucket/bucket.ts'
import { sha256OfBytes } from '../../cms/src/files/bucket/sha256.ts'
import { anyPrefix } from '../../cms/src/files/bucket/uploads-prefix.ts'
import { Refusal } from '../refusal.ts'

/** The names of the uploads in a bucket. @param prefix what their keys begin with */
export async function uploadsIn(bucket: Bucket, prefix: string): Promise<string[]> {
  const names = (await bucket.keys(prefix)).map((key) => key.slice(prefix.length))
  return names.filter((name) => name !== '' && !name.includes('/') && !name.startsWith('.'))
}

/**
 * Brings all uploads from a bucket into a new folder, each compared with its SHA-256.
 * @returns the folder
 * @throws Refusal when the store doesn’t answer, or when a file is not what was put there
 */
export async function fetchUploads(bucket: Bucket, prefix: string, folder: string): Promise<string> {
  await mkdir(folder)
  for (const name of await uploadsIn(bucket, prefix))
    await writeFile(path.join(folder, name), await bucket.whole(prefix + name))
  return folder
}

/** What the keys of uploads begin with after a restore: nothing that was there before. @param at now */
export const newPrefix = (at: Date): string =>
  `${anyPrefix}-${at.toISOString().replaceAll(/[^\dTZ]/g, '')}-${randomBytes(3).toString('hex')}/`

/**
 * Puts a file into the bucket, and reads it back: a store may have kept less than it said.
 * @throws Refusal when what comes back is something else
 */
export async function putVerified(bucket: Bucket, key: string, bytes: Uint8Array): Promise<void> {
  await bucket.put(key, bytes)
  if (sha256OfBytes(await bucket.whole(key)) !== sha256OfBytes(bytes))
    throw new Refusal(`${key} could not be put into the bucket as it was. Nothing was changed. Look at the store.`)
}

/** Puts all files of a folder into the bucket; a folder that isn’t there has none. @param prefix what their keys begin with */
export async function putUploads(bucket: Bucket, folder: string, prefix: string): Promise<void> {
  if (!existsSync(folder)) return
  for (const name of await readdir(folder))
    await putVerified(bucket, prefix + name, await readFile(path.join(folder, name)))
}

/** Whether there are uploads in the bucket, from whichever time. */
export const hasUploads = async (bucket: Bucket): Promise<boolean> => (await bucket.keys(anyPrefix)).length > 0

/** What lies beside uploads that a restore has not brought to its end. */
const unfinished = '.unfinished'

/**
 * Does something with uploads under new keys, which are told apart from finished ones until it is done.
 * @param prefix what the new keys begin with
 */
export async function markUnfinishedWhile(bucket: Bucket, prefix: string, work: () => Promise<void>): Promise<void> {
  const mark = `${prefix}${unfinished}`
  await bucket.put(mark, Buffer.from('A restore writes here, or was stopped while it did.'))
  await work()
  // The restore is through, whatever becomes of the mark: what is in use is never taken for unfinished.
  await bucket.remove(mark).catch(() => undefined)
}

/** Removes what restores have left that were killed. @param live what the keys begin with that are in use */
export async function removeUnfinishedUploads(bucket: Bucket, live: string): Promise<void> {
  for (const mark of await bucket.keys(`${anyPrefix}-`)) {
    if (!mark.endsWith(`/${unfinished}`) || mark.startsWith(live)) continue
    await removeUploads(bucket, mark.slice(0, -unfinished.length))
  }
}

/** Removes all uploads whose keys begin with a prefix; the mark that they are unfinished goes last. */
export async function removeUploads(bucket: Bucket, prefix: string): Promise<void> {
  const mark = `${prefix}${unfinished}`
  const keys = await bucket.keys(prefix)
  for (const key of keys) if (key !== mark) await bucket.remove(key)
  if (keys.includes(mark)) await bucket.remove(mark)
}
