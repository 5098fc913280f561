import { existsSync } from 'node:fs'
import path from 'node:path'
import { runningDatabase, startDatabase } from '../embedded-database.ts'
import { Refusal } from '../refusal.ts'
import { requireDatabase, requireWritable } from '../stack/preflight.ts'
import { databaseUrlFrom, dataDirFrom } from '../stack/settings.ts'

interface Place {
  databaseUrl: string
  dataDir: string
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
  const external = databaseUrlFrom(process.env)
  if (external) {
    await requireDatabase(external)
    return work({ databaseUrl: external, dataDir })
  }
  const running = runningDatabase(dataDir)
  if (running) return work({ databaseUrl: running, dataDir })
  if (needed === 'must be there' && !existsSync(path.join(dataDir, 'postgres')))
    throw new Refusal(
      `There is no database in ${dataDir}. Set OSI_DATA_DIR to the folder that has one, or DATABASE_URL.`,
    )
  requireWritable(dataDir)
  const database = await startDatabase({ dataDir })
  try {
    return await work({ databaseUrl: database.url, dataDir })
  } finally {
    await database.stop()
  }
}
