import { paginateListObjectsV2, S3Client } from '@aws-sdk/client-s3'
import { codeOf, messageOf, textIn, valuesOf } from '@osi/shared'
import type { BucketSettings } from '@osi/shared/settings'

/** A client of a store that speaks S3. Nothing is asked before something is done with it. */
export const s3ClientOf = (
  { endpoint, region, keyId, secretKey }: BucketSettings,
  {
    connectionTimeout,
    socketTimeout,
    maxAttempts,
  }: { connectionTimeout: number; socketTimeout: number; maxAttempts?: number },
): S3Client =>
  new S3Client({
    region,
    credentials: { accessKeyId: keyId, secretAccessKey: secretKey },
    ...(endpoint ? { endpoint, forcePathStyle: true } : {}),
    ...(maxAttempts ? { maxAttempts } : {}),
    // Stores other than Amazon's often know no checksums in trailers; ours are SHA-256, beside the file.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    requestHandler: { connectionTimeout, socketTimeout },
  })

/** Under this name a store keeps a file’s digest beside it: the SHA-256 in hexadecimal digits. */
export const digestName = 'sha256'

/** The keys of a bucket, of all objects or of those that begin with a text. */
export async function keysIn(client: S3Client, bucket: string, beginning?: string): Promise<string[]> {
  const keys: string[] = []
  for await (const { Contents } of paginateListObjectsV2({ client }, { Bucket: bucket, Prefix: beginning }))
    for (const { Key } of Contents ?? []) if (Key !== undefined) keys.push(Key)
  return keys
}

/** What is wrong with a store: it doesn’t answer (in time), has no room, has no such file, or refuses for another reason. */
export type StoreTrouble = 'away' | 'full' | 'missing' | 'refused'

const awayCodes: readonly unknown[] = [
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'EPIPE',
  'EHOSTUNREACH',
  'ENETUNREACH',
]
const awayNames = ['TimeoutError', 'AbortError', 'RequestTimeout', 'SlowDown', 'ServiceUnavailable', 'InternalError']

/** MinIO, Ceph and others each have a word of their own for it; Amazon’s is never full. */
const fullNames = /quota|storage_?full|insufficient_?storage|entitytoolarge/i

/** What is wrong, from what the client threw. */
export function storeTroubleOf(error: unknown): StoreTrouble {
  const name = textIn(error, 'name') ?? ''
  const status = Number(valuesOf(valuesOf(error).$metadata).httpStatusCode)
  if (status === 507 || fullNames.test(name)) return 'full'
  if (awayCodes.includes(codeOf(error)) || awayNames.includes(name) || status >= 500) return 'away'
  if (name === 'NoSuchKey' || name === 'NotFound') return 'missing'
  return 'refused'
}

/**
 * What a store’s refusal means, and what to do: a sentence for whoever looks after the system.
 * @param named what the settings are called that the store is reached by: the bucket’s, and what the others begin with
 */
export function storeTroubleInWords(
  error: unknown,
  { bucket, endpoint }: BucketSettings,
  named: { bucket: string; prefix: string },
): string {
  const name = textIn(error, 'name') ?? ''
  const trouble = storeTroubleOf(error)
  if (trouble === 'full') return `The store has no room left for the bucket ${bucket} (${name}). Make room there.`
  if (trouble === 'away')
    return `The store ${endpoint ?? 'of Amazon'} does not answer. See whether ${named.prefix}S3_ENDPOINT is right and the network lets this machine reach it.`
  if (name === 'NoSuchBucket') return `The store has no bucket ${bucket}. Make it, or correct ${named.bucket}.`
  if (trouble === 'missing') return `The bucket ${bucket} has no such file.`
  if (['AccessDenied', 'InvalidAccessKeyId', 'SignatureDoesNotMatch', 'Forbidden'].includes(name))
    return `The store does not let this key use the bucket ${bucket} (${name}). Correct ${named.prefix}S3_ACCESS_KEY_ID and ${named.prefix}S3_SECRET_ACCESS_KEY, or give the key leave to list, read and write there.`
  return `The store refused (${name}): ${messageOf(error)}`
}
