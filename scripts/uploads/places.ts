import { codeOf } from '@osi/shared'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Bucket } from '../../cms/src/files/bucket/bucket.ts'
import { sha256OfBytes } from '../../cms/src/files/bucket/sha256.ts'
import { putVerified, uploadsIn } from '../backup/uploads-in-bucket.ts'
import { Refusal } from '../refusal.ts'

/** Where uploads can be. */
export interface UploadsPlace {
  /** As people are told: “the folder /…” */
  called: string
  names(): Promise<string[]>
  /** The SHA-256 of a file; undefined when it isn’t there. */
  digestOf(name: string): Promise<string | undefined>
  /** undefined when it isn’t there */
  read(name: string): Promise<Uint8Array | undefined>
  /** Writes a file whole, and makes sure that it is what was given. */
  write(name: string, bytes: Uint8Array): Promise<void>
  remove(name: string): Promise<void>
}

const unlessGone = (error: unknown): undefined => {
  if (codeOf(error) === 'ENOENT') return undefined
  throw error
}

/** The folder that keeps uploads, or is about to. */
export function folderOfUploads(folder: string): UploadsPlace {
  const read = (name: string) => readFile(path.join(folder, name)).catch(unlessGone)
  const digestOf = async (name: string) => {
    const bytes = await read(name)
    return bytes && sha256OfBytes(bytes)
  }
  return {
    called: `the folder ${folder}`,
    names: async () =>
      ((await readdir(folder, { withFileTypes: true }).catch(unlessGone)) ?? [])
        .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
        .map(({ name }) => name),
    digestOf,
    read,
    async write(name, bytes) {
      await mkdir(folder, { recursive: true })
      const unfinished = path.join(folder, `.${name}.unfinished`)
      try {
        await writeFile(unfinished, bytes, { flush: true })
        await rename(unfinished, path.join(folder, name))
      } finally {
        await rm(unfinished, { force: true })
      }
      if ((await digestOf(name)) !== sha256OfBytes(bytes))
        throw new Refusal(`${name} could not be written into ${folder} as it was. Look at the disk.`)
    },
    remove: (name) => rm(path.join(folder, name), { force: true }),
  }
}

/** The bucket that keeps uploads, or is about to. @param prefix what their keys begin with */
export const bucketOfUploads = (bucket: Bucket, prefix: string, called: string): UploadsPlace => ({
  called: `the bucket ${called}`,
  names: () => uploadsIn(bucket, prefix),
  digestOf: async (name) => (await bucket.look(prefix + name))?.digest,
  read: async (name) => ((await bucket.look(prefix + name)) ? bucket.whole(prefix + name) : undefined),
  write: (name, bytes) => putVerified(bucket, prefix + name, bytes),
  remove: (name) => bucket.remove(prefix + name),
})
