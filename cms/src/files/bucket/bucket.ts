import { createHash } from 'node:crypto'
import { DeleteObjectCommand, GetObjectCommand, HeadObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3'
import type { BucketSettings } from '@osi/shared/settings'
import { mediaTypeOf } from './media-type-of.ts'
import { digestName, keysIn, s3ClientOf, storeTroubleInWords, storeTroubleOf, type StoreTrouble } from './s3-client.ts'
import { sha256OfBytes } from './sha256.ts'

/** Something that a bucket could not do. Its message is for whoever looks after the system. */
export class BucketError extends Error {
  override name = 'BucketError'
  readonly trouble: StoreTrouble
  constructor(message: string, trouble: StoreTrouble) {
    // Without the error it comes from: a store that refuses connections would pass for a database that does.
    super(message)
    this.trouble = trouble
  }
}

/** What a store says of an object without giving it. */
export interface StoredObject {
  /** In bytes. */
  size: number
  /** As HTTP has it, with its quotation marks. */
  entityTag?: string
  /** The SHA-256 that was written beside it, in hexadecimal digits. */
  digest?: string
}

/** A bucket that keeps uploads. All of its functions throw a BucketError when the store is away, refuses, or takes too long. */
export interface Bucket {
  /** Puts bytes there under a key, whole or not at all. */
  put(key: string, bytes: Uint8Array): Promise<void>
  /** @returns undefined when there is no such object */
  look(key: string): Promise<StoredObject | undefined>
  /** @param range the first and the last byte; undefined for all of them */
  read(key: string, range?: { start: number; end: number }): Promise<ReadableStream>
  /** The whole object. @throws BucketError, too, when it isn’t what was put there */
  whole(key: string): Promise<Buffer>
  /** Removes it; what isn’t there is removed already. */
  remove(key: string): Promise<void>
  /** The keys that begin with a text. */
  keys(beginning: string): Promise<string[]>
}

/**
 * Milliseconds. A put has to fit into the minute after which the database ends a transaction that is idle, and proxies give up: a file of 100 MB needs some
 * 20 megabits a second then. While a file is given out, the store waits for whoever reads it, who may be slow.
 */
export const storeLimits = {
  connection: 3_000,
  silence: 10_000,
  silenceOfReader: 120_000,
  question: 15_000,
  put: 40_000,
}

/** Does something that ends by itself after some milliseconds; what it gives may be read for longer. */
async function within<Result>(
  milliseconds: number,
  work: (until: { abortSignal: AbortSignal }) => Promise<Result>,
): Promise<Result> {
  const ending = new AbortController()
  const timer = setTimeout(() => ending.abort(), milliseconds)
  try {
    return await work({ abortSignal: ending.signal })
  } finally {
    clearTimeout(timer)
  }
}

/** Throws what the client throws as a BucketError, in a sentence. */
async function asBucketError<Result>(settings: BucketSettings, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof BucketError) throw error
    const named = { bucket: 'OSI_UPLOADS_BUCKET', prefix: 'UPLOADS_' }
    throw new BucketError(storeTroubleInWords(error, settings, named), storeTroubleOf(error))
  }
}

/** The bucket that the settings name. @param limits of time, in milliseconds */
export function bucketOf(settings: BucketSettings, limits: typeof storeLimits = storeLimits): Bucket {
  const { bucket } = settings
  const clientFor = (socketTimeout: number) =>
    s3ClientOf(settings, { connectionTimeout: limits.connection, socketTimeout, maxAttempts: 2 })
  const [client, reading] = [clientFor(limits.silence), clientFor(limits.silenceOfReader)]
  const get = async (key: string, range?: { start: number; end: number }) => {
    const part = range && { Range: `bytes=${range.start}-${range.end}` }
    const asked = new GetObjectCommand({ Bucket: bucket, Key: key, ...part })
    const { Body, Metadata } = await within(limits.question, (until) => reading.send(asked, until))
    if (!Body) throw new BucketError(`The bucket ${bucket} has no such file.`, 'missing')
    return { Body, digest: Metadata?.[digestName] }
  }
  const put = async (key: string, bytes: Uint8Array) => {
    const asked = new PutObjectCommand({
      Bucket: bucket,
      Key: key,
      Body: bytes,
      ContentType: mediaTypeOf(key),
      // With it the store itself refuses what was damaged on its way.
      ContentMD5: createHash('md5').update(bytes).digest('base64'),
      Metadata: { [digestName]: sha256OfBytes(bytes) },
    })
    await within(limits.put, (until) => client.send(asked, until))
  }
  const look = async (key: string): Promise<StoredObject | undefined> => {
    const asked = new HeadObjectCommand({ Bucket: bucket, Key: key })
    const found = await within(limits.question, (until) => client.send(asked, until)).catch((error: unknown) => {
      if (storeTroubleOf(error) === 'missing') return undefined
      throw error
    })
    return found && { size: found.ContentLength ?? 0, entityTag: found.ETag, digest: found.Metadata?.[digestName] }
  }
  const whole = async (key: string): Promise<Buffer> => {
    const { Body, digest } = await get(key)
    const bytes = Buffer.from(await Body.transformToByteArray())
    if (digest === undefined || digest === sha256OfBytes(bytes)) return bytes
    const remedy = 'Add that file again, or bring it back from a backup.'
    throw new BucketError(
      `${key} in the bucket ${bucket} is damaged: it is not what was put there. ${remedy}`,
      'refused',
    )
  }
  const remove = async (key: string): Promise<void> => {
    const asked = new DeleteObjectCommand({ Bucket: bucket, Key: key })
    await within(limits.question, (until) => client.send(asked, until))
  }
  return {
    put: (key, bytes) => asBucketError(settings, () => put(key, bytes)),
    look: (key) => asBucketError(settings, () => look(key)),
    read: (key, range) => asBucketError(settings, async () => (await get(key, range)).Body.transformToWebStream()),
    whole: (key) => asBucketError(settings, () => whole(key)),
    remove: (key) => asBucketError(settings, () => remove(key)),
    keys: (beginning) => asBucketError(settings, () => keysIn(client, bucket, beginning)),
  }
}
