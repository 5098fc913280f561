import { existsSync } from 'node:fs'
import path from 'node:path'
import type { Bucket } from '../../cms/src/files/bucket/bucket.ts'
import { runningDatabase, startDatabase } from '../embedded-database.ts'
import { Refusal } from '../refusal.ts'
import { requireDatabase, requireWritable } from '../stack/preflight.ts'
import { databaseUrlFrom, dataDirFrom, uploadsBucketFrom } from '../stack/settings.ts'

interface Place {
  databaseUrl: string
  dataDir: string
  /** Where uploads are, if not in the data folder. */
  bucket?: Bucket
}

/**
 * Does something with the database that the settings name: an external one, the embedded one that is running, or else the embedded one, started for as long as
 * it takes.
 *
 * @param needed whether it has to be there already
 * @throws Refusal when the database can't be reached, or isn't there
 */
export async function withDatabase<Result>(
  needed: 'must be there' | 'may be new',
  work: (place: Place) => Promise<Result>,
): Promise<Result> {
  const dataDir = dataDirFrom(process.env)
  const uploads = uploadsBucketFrom(process.env)
  const bucket = uploads && (await import('../../cms/src/files/bucket/bucket.ts')).bucketOf(uploads)
  const external = databaseUrlFrom(process.env)
  if (external) {
    await requireDatabase(external)
    return work({ databaseUrl: external, dataDir, bucket })
  }
  const running = runningDatabase(dataDir)
  if (running) return work({ databaseUrl: running, dataDir, bucket })
  if (needed === 'must be there' && !existsSync(path.join(dataDir, 'postgres')))
    throw new Refusal(
      `There is no database in ${dataDir}. Set OSI_DATA_DIR to the folder that has one, or DATABASE_URL.`,
    )
  requireWritable(dataDir)
  const database = await startDatabase({ dataDir })
  try {
    return await work({ databaseUrl: database.url, dataDir, bucket })
  } finally {
    await database.stop()
  }
}
