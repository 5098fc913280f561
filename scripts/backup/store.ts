import { createReadStream, createWriteStream } from 'node:fs'
import { rename, rm, stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  paginateListObjectsV2,
  S3Client,
} from '@aws-sdk/client-s3'
import { Upload } from '@aws-sdk/lib-storage'
import { codeOf, isRecord, messageOf } from '@osi/shared'
import { Refusal } from '../refusal.ts'
import { sha256Of } from './archive.ts'

/** A bucket of a store that speaks S3, and how it is reached. */
export interface StoreSettings {
  /** The store's web address; undefined for Amazon's own. */
  endpoint?: string
  region: string
  keyId: string
  secretKey: string
  bucket: string
}

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

/** Under this name the store keeps a file's digest beside it. */
const digestName = 'sha256'

const away: readonly unknown[] = ['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', 'EPIPE']

/** What a store's refusal means, and what to do. */
function inWords(error: unknown, { bucket, endpoint }: StoreSettings): string {
  const name = isRecord(error) ? String(error.name) : ''
  if (away.includes(codeOf(error)) || name === 'TimeoutError')
    return `The store ${endpoint ?? 'of Amazon'} does not answer. See whether S3_ENDPOINT is right and the network lets this machine reach it.`
  if (name === 'NoSuchBucket') return `The store has no bucket ${bucket}. Make it, or correct OSI_BACKUP_BUCKET.`
  if (name === 'NoSuchKey' || name === 'NotFound') return `The bucket ${bucket} has no such file.`
  if (['AccessDenied', 'InvalidAccessKeyId', 'SignatureDoesNotMatch', 'Forbidden'].includes(name))
    return `The store does not let this key use the bucket ${bucket} (${name}). Correct S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY, or give the key leave to list, read and write there.`
  return `The store refused (${name}): ${messageOf(error)}`
}

/** The bucket that the settings name. Nothing is asked before something is done with it. */
export function storeOf(settings: StoreSettings): BackupStore {
  const { endpoint, region, keyId, secretKey, bucket } = settings
  const client = new S3Client({
    region,
    credentials: { accessKeyId: keyId, secretAccessKey: secretKey },
    ...(endpoint ? { endpoint, forcePathStyle: true } : {}),
    // Stores other than Amazon's often know no checksums in trailers; ours are SHA-256, beside the file.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    requestHandler: { connectionTimeout: 10_000, socketTimeout: 60_000 },
  })
  const inBucket = (name: string) => ({ Bucket: bucket, Key: name })
  const plainly = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    try {
      return await work()
    } catch (error) {
      if (error instanceof Refusal) throw error
      throw new Refusal(inWords(error, settings), { cause: error })
    }
  }
  return {
    names: () =>
      plainly(async () => {
        const names: string[] = []
        for await (const page of paginateListObjectsV2({ client }, { Bucket: bucket }))
          for (const { Key } of page.Contents ?? []) if (Key !== undefined) names.push(Key)
        return names
      }),
    put: (file, name) =>
      plainly(async () => {
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
      plainly(async () => {
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
      plainly(async () => {
        await client.send(new DeleteObjectCommand(inBucket(name)))
      }),
  }
}
