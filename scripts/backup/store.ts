import { createReadStream, createWriteStream } from 'node:fs'
import { rename, rm, stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { DeleteObjectCommand, GetObjectCommand, HeadObjectCommand } from '@aws-sdk/client-s3'
import { Upload } from '@aws-sdk/lib-storage'
import type { BucketSettings } from '@osi/shared/settings'
import { digestName, keysIn, s3ClientOf, storeTroubleInWords } from '../../cms/src/files/bucket/s3-client.ts'
import { Refusal } from '../refusal.ts'
import { sha256Of } from './archive.ts'

/** Where copies of backups are, on another machine. What goes wrong is thrown as a Refusal, in a sentence for an administrator. */
export interface BackupStore {
  /** The names of everything in it. */
  names(): Promise<string[]>
  /** Puts a file there, and asks whether all of it has arrived. */
  put(file: string, name: string): Promise<void>
  /** Brings something from there into a new file, which is complete when it is there. */
  fetch(name: string, file: string): Promise<void>
  remove(name: string): Promise<void>
}

const MiB = 1024 * 1024
/** What S3 allows: so many parts in one file. */
const maxParts = 10_000
/** Of each part, in bytes; one is held in memory at a time. */
const partSizeOf = (bytes: number): number => Math.max(16 * MiB, Math.ceil(bytes / (maxParts - 1)))

/** The bucket that the settings name. Nothing is asked before something is done with it. */
export function storeOf(settings: BucketSettings): BackupStore {
  const { bucket } = settings
  const client = s3ClientOf(settings, { connectionTimeout: 10_000, socketTimeout: 60_000 })
  const inBucket = (name: string) => ({ Bucket: bucket, Key: name })
  const asRefusal = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    try {
      return await work()
    } catch (error) {
      if (error instanceof Refusal) throw error
      const named = { bucket: 'OSI_BACKUP_BUCKET', prefix: '' }
      throw new Refusal(storeTroubleInWords(error, settings, named), { cause: error })
    }
  }
  return {
    names: () => asRefusal(() => keysIn(client, bucket)),
    put: (file, name) =>
      asRefusal(async () => {
        const { size } = await stat(file)
        const params = {
          ...inBucket(name),
          Body: createReadStream(file),
          ContentType: 'application/gzip',
          Metadata: { [digestName]: await sha256Of(file) },
        }
        await new Upload({ client, params, partSize: partSizeOf(size), queueSize: 1 }).done()
        const { ContentLength } = await client.send(new HeadObjectCommand(inBucket(name)))
        if (ContentLength !== size)
          throw new Refusal(`Of ${name} only ${ContentLength} of ${size} bytes arrived in the bucket ${bucket}.`)
      }),
    fetch: (name, file) =>
      asRefusal(async () => {
        const unfinished = `${file}.part`
        try {
          const { Body, Metadata } = await client.send(new GetObjectCommand(inBucket(name)))
          if (!(Body instanceof Readable)) throw new Refusal(`The bucket ${bucket} has no such file.`)
          await pipeline(Body, createWriteStream(unfinished, { mode: 0o600 }))
          const digest = Metadata?.[digestName]
          if (digest !== undefined && digest !== (await sha256Of(unfinished)))
            throw new Refusal(`${name} in the bucket ${bucket} is damaged: it is not what was put there.`)
          await rename(unfinished, file)
        } finally {
          await rm(unfinished, { force: true })
        }
      }),
    remove: (name) =>
      asRefusal(async () => {
        await client.send(new DeleteObjectCommand(inBucket(name)))
      }),
  }
}
