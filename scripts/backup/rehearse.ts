import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { withConnection } from '../database/with-connection.ts'
import { Refusal } from '../refusal.ts'
import type { Contents } from './contents.ts'
import { restoreFrom } from './restore-from.ts'

/**
 * A database beside another one, for as long as it takes.
 * @returns its address, and what removes it
 * @throws Refusal when the user of the database may not make one
 */
export async function throwAwayDatabase(beside: string): Promise<{ databaseUrl: string; drop: () => Promise<void> }> {
  const name = `osi_rehearsal_${randomBytes(6).toString('hex')}`
  await run(beside, `CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'UTF8'`).catch((error: { code?: string }) => {
    // 42501: not allowed.
    if (error.code !== '42501') throw error
    throw new Refusal(
      'The rehearsal needs a database of its own, and this user may not make one. Let it (ALTER USER … CREATEDB), or rehearse with the embedded database: leave DATABASE_URL out, and set OSI_DATA_DIR to a new folder.',
      { cause: error },
    )
  })
  const url = new URL(beside)
  url.pathname = name
  return { databaseUrl: url.href, drop: () => run(beside, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) }
}

/** What a rehearsal unpacks into. */
export const unfinishedRehearsal = '.rehearsal-'

/**
 * Restores a backup where nobody uses it, with every check of a real restore.
 * @param folder has room for everything that is in the backup, for as long as it takes
 * @throws Refusal for the same reasons as a restore
 */
export async function rehearse({
  databaseUrl,
  file,
  folder = tmpdir(),
}: {
  databaseUrl: string
  file: string
  folder?: string
}): Promise<Contents> {
  const dataDir = await mkdtemp(path.join(folder, unfinishedRehearsal))
  try {
    return await restoreFrom({ databaseUrl, dataDir, file })
  } finally {
    await rm(dataDir, { recursive: true, force: true })
  }
}

/**
 * The whole rehearsal beside a database that is in use, of which nothing is touched.
 * @throws Refusal for the same reasons as a restore, or when the user of the database may not make one
 */
export async function rehearseBeside(databaseUrl: string, file: string, folder?: string): Promise<Contents> {
  const { databaseUrl: throwAway, drop } = await throwAwayDatabase(databaseUrl)
  return rehearse({ databaseUrl: throwAway, file, folder }).finally(drop)
}

async function run(connectionString: string, statement: string): Promise<void> {
  await withConnection(connectionString, (client) => client.query(statement))
}
