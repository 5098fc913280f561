import { createWriteStream, existsSync } from 'node:fs'
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import type { Bucket } from '../../cms/src/files/bucket/bucket.ts'
import { lockForReading } from '../../cms/src/files/bucket/lock-for-reading.ts'
import { uploadsPrefix } from '../../cms/src/files/bucket/uploads-prefix.ts'
import { Refusal } from '../refusal.ts'
import { membersBelow, sha256Of, writeArchive } from './archive.ts'
import { withBackupLock } from './backup-lock.ts'
import { names, type Contents } from './contents.ts'
import { schemaOf } from './schema.ts'
import { fetchUploads } from './uploads-in-bucket.ts'

/** What is backed up, and where to. */
interface BackupOptions {
  databaseUrl: string
  dataDir: string
  /** Where uploads are, if not in the data folder. */
  bucket?: Bucket
  /** A new file, complete when it is there; its folder holds what is unfinished. */
  file: string
  /** Whether an existing file may go. */
  replace?: boolean
}

/** What a backup is put together in, beside its file. */
export const unfinishedBackup = '.backup-'

/**
 * Puts database and uploads into one file. Editors can go on working: the database is read as it was at one instant.
 * @throws Refusal when there is nothing to back up, when the file is there already, or when another backup is being made
 */
export const backUp = (options: BackupOptions): Promise<Contents> =>
  withBackupLock(options.databaseUrl, () => writeBackup(options))

/**
 * The same for who has the lock already.
 * @throws Refusal when there is nothing to back up, or the file is there already
 */
export async function writeBackup(options: BackupOptions): Promise<Contents> {
  const { databaseUrl, dataDir, bucket, file, replace = false } = options
  if (existsSync(file) && !replace) throw new Refusal(`${file} is there already. Name another file, or add --replace.`)
  const folder = await mkdtemp(path.join(path.dirname(file), unfinishedBackup)).catch(
    (error: NodeJS.ErrnoException) => {
      throw new Refusal(
        `Nothing can be written beside ${file} (${error.code}). Name a file in a folder that is there and can be written.`,
        { cause: error },
      )
    },
  )
  const client = new pg.Client({ connectionString: databaseUrl })
  client.on('error', () => undefined)
  try {
    await client.connect()
    // From before the instant that the database is read at, until the files are fetched.
    if (bucket) await lockForReading(client, 'wait')
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    await client.query('SET LOCAL search_path = public')
    const schema = await schemaOf(client)
    if (schema.tables.length === 0) throw new Refusal('The database is empty: there is nothing to back up.')
    const inFolder = (name: string) => ({ name, file: path.join(folder, encodeURIComponent(name)) })
    const tables: Contents['tables'] = []
    for (const { name, columns } of schema.tables) {
      const copying = client.query(
        copyTo(`COPY ${pg.escapeIdentifier(name)} (${columns.map(pg.escapeIdentifier).join(', ')}) TO STDOUT`),
      )
      await pipeline(copying, createWriteStream(inFolder(names.table(name)).file))
      tables.push({ name, columns, rows: copying.rowCount })
    }
    const { rows: migrations } = await client.query<{ name: string }>(
      'SELECT name FROM payload_migrations WHERE batch >= 0 ORDER BY name',
    )
    const { rows: servers } = await client.query<{ server_version: string }>('SHOW server_version')
    const prefix = await uploadsPrefix(client)
    await client.query('COMMIT')
    const place = bucket
      ? await fetchUploads(bucket, prefix, inFolder(names.uploads).file)
      : path.join(dataDir, 'uploads')
    const uploads = await membersBelow(place, names.uploads)
    const contents: Contents = {
      version: 2,
      madeAt: new Date().toISOString(),
      server: servers[0]?.server_version ?? '',
      migrations: migrations.map(({ name }) => name),
      tables,
      uploads: uploads.length,
      files: {},
    }
    await writeFile(inFolder(names.before).file, statements(schema.before))
    await writeFile(inFolder(names.after).file, statements(schema.after))
    const members = [
      ...[names.before, ...tables.map(({ name }) => names.table(name)), names.after].map(inFolder),
      ...uploads,
    ]
    contents.files = await digestsOf(members)
    await writeFile(inFolder(names.contents).file, JSON.stringify(contents, null, 2))
    const unfinished = path.join(folder, 'archive')
    await writeArchive(unfinished, [inFolder(names.contents), ...members])
    await rename(unfinished, file)
    return contents
  } finally {
    await client.end().catch(() => undefined)
    await rm(folder, { recursive: true, force: true })
  }
}

const statements = (lines: readonly string[]): string => lines.map((line) => `${line};\n`).join('')

async function digestsOf(members: readonly { name: string; file: string }[]): Promise<Record<string, string>> {
  const digests: Record<string, string> = {}
  for (const { name, file } of members) digests[name] = await sha256Of(file)
  return digests
}
