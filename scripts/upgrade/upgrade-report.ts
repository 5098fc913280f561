import { readdirSync, statfsSync } from 'node:fs'
import path from 'node:path'
import { stateOfMigrations } from '../../cms/src/setup/migration-state.ts'
import { withConnection } from '../database/with-connection.ts'
import { Refusal } from '../refusal.ts'
import { root } from '../stack/settings.ts'

/** The names of this version's migrations, in their order. */
const knownMigrations = (): string[] =>
  readdirSync(path.join(root, 'cms/src/migrations'))
    .filter((file) => /^\d.*\.ts$/.test(file))
    .map((file) => path.basename(file, '.ts'))
    .toSorted()

/** A number of bytes as people say it: `1.5 GB`, `17 MB`. */
const sizeInWords = (bytes: number): string =>
  bytes >= 1e9 ? `${(bytes / 1e9).toFixed(1)} GB` : `${Math.ceil(bytes / 1e6)} MB`

/**
 * What starting this version would do to a database. Nothing is changed.
 * @param dataDir the folder with the uploads, where there should be room for a backup
 * @returns sentences, in the order in which somebody who upgrades needs them
 * @throws Refusal when this version must not touch the database
 */
export async function upgradeReport(databaseUrl: string, dataDir: string): Promise<string[]> {
  return withConnection(databaseUrl, async (client) => {
    const known = knownMigrations()
    const { pending, problem } = await stateOfMigrations(client, known)
    if (problem) throw new Refusal(problem)
    const { rows } = await client.query<{ size: string }>('select pg_database_size(current_database()) as size')
    return [...aboutMigrations(pending, known.length), ...aboutRoom(Number(rows[0]?.size ?? 0), dataDir)]
  })
}

function aboutMigrations(pending: readonly string[], total: number): string[] {
  if (pending.length === 0) return [`The database has all ${total} migrations: starting this version changes no table.`]
  const what = pending.length === 1 ? 'one migration' : `${pending.length} migrations`
  return [
    `Starting this version runs ${what}, each whole or not at all: ${pending.join(', ')}.`,
    'Afterwards the version that runs now refuses the database. Back up first: npm run backup -- FILE',
  ]
}

function aboutRoom(databaseBytes: number, dataDir: string): string[] {
  const { bavail, bsize } = statfsSync(dataDir)
  const free = bavail * bsize
  const sizes = `The database takes ${sizeInWords(databaseBytes)}, and ${sizeInWords(free)} are free in ${dataDir}.`
  return [free < 2 * databaseBytes ? `${sizes} Make room before you back up or upgrade there.` : sizes]
}
