import { randomUUID } from 'node:crypto'
import type { BucketSettings } from '@osi/shared/settings'
import type { Payload } from 'payload'
import { poolOf } from '../../platform/postgres.ts'
import { namesInDatabase } from '../names-of-files.ts'
import { BucketError, bucketOf } from './bucket.ts'
import { uploadsPrefix } from './uploads-prefix.ts'

/**
 * Before the CMS serves: whether the bucket takes, lists and removes files, and has those that documents name. A store that doesn’t answer is said, and
 * keeps nobody from starting: texts can be edited without it, and readers don’t need it.
 * @param say told what is the matter, in plain sentences
 * @throws BucketError when the store refuses, or when the bucket has none of the files: then a setting is wrong
 */
export async function checkBucket(
  payload: Payload,
  settings: BucketSettings,
  say: (sentence: string) => void,
): Promise<void> {
  const bucket = bucketOf(settings)
  const prefix = await uploadsPrefix(poolOf(payload))
  const trial = `${prefix}.trial-${randomUUID()}`
  try {
    await bucket.put(trial, Buffer.from('Whether this can be written.'))
    const there = new Set(await bucket.keys(prefix))
    await bucket.remove(trial)
    const named = await namesInDatabase(poolOf(payload))
    const missing = named.filter((name) => !there.has(prefix + name))
    const many = `${missing.length} of the ${named.length} files that documents name, like ${missing[0]}`
    if (missing.length > 0 && missing.length === named.length)
      throw new BucketError(
        `The bucket ${settings.bucket} has none of the ${named.length} files that documents name. Leave OSI_UPLOADS_BUCKET out, start, and move them: npm run move-uploads -- bucket ${settings.bucket}`,
        'missing',
      )
    say(
      missing.length > 0
        ? `The bucket ${settings.bucket} has not ${many}. Add them again, or bring them back from a backup.`
        : `Uploads are in the bucket ${settings.bucket}.`,
    )
  } catch (error) {
    if (!(error instanceof BucketError) || error.trouble !== 'away') throw error
    say(`${error.message} The CMS starts without it: files can’t be added or seen there until it answers.`)
  }
}
