import { createReadStream, existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import type { Bucket } from '../../cms/src/files/bucket/bucket.ts'
import { setUploadsPrefix, uploadsPrefix } from '../../cms/src/files/bucket/uploads-prefix.ts'
import { Refusal } from '../refusal.ts'
import { sha256Of, unpackArchive } from './archive.ts'
import { contentsOf, names, verifyFiles, type Contents } from './contents.ts'
import { othersConnected } from './others-connected.ts'
import { emptySchema, schemaOf } from './schema.ts'
import {
  hasUploads,
  markUnfinishedWhile,
  newPrefix,
  putUploads,
  removeUnfinishedUploads,
  removeUploads,
} from './uploads-in-bucket.ts'

/**
 * Brings a backup back. All of it or, when anything fails, nothing: what was there before stays.
 *
 * @param replace whether content that is there may be lost
 * @throws Refusal when there is content, when someone is connected to the database, or when the file isn't a backup of this program
 */
export async function restoreFrom({
  databaseUrl,
  dataDir,
  bucket,
  file,
  replace = false,
}: {
  databaseUrl: string
  dataDir: string
  /** Where uploads go, if not into the data folder. */
  bucket?: Bucket
  file: string
  replace?: boolean
}): Promise<Contents> {
  if (!existsSync(file)) throw new Refusal(`There is no file ${file}.`)
  await mkdir(dataDir, { recursive: true })
  const uploads = path.join(dataDir, 'uploads')
  await takeBackUnfinished(dataDir, uploads)
  const folder = await mkdtemp(path.join(dataDir, unfinished))
  const client = new pg.Client({ connectionString: databaseUrl })
  client.on('error', () => undefined)
  try {
    await unpackArchive(file, folder).catch((error: Error) => {
      throw new Refusal(`${file} can't be unpacked; it is damaged or no backup (${error.message}).`, { cause: error })
    })
    const contents = contentsOf(folder, file)
    await verifyFiles(contents, folder, file)
    await client.connect()
    await refuseOthers(client)
    await client.query('BEGIN')
    await client.query('SET LOCAL search_path = public')
    const isNew = (await schemaOf(client)).tables.length === 0
    if (!replace && (!isNew || (await (bucket ? hasUploads(bucket) : isFilled(uploads)))))
      throw new Refusal(
        'There is content already, which would be lost. Restore into an empty database and data folder, or add --replace.',
      )
    // A new database names no uploads yet: those in the bucket are another’s.
    const before = isNew ? undefined : await uploadsPrefix(client)
    await emptySchema(client)
    await client.query(await readFile(path.join(folder, names.before), 'utf8'))
    for (const table of contents.tables) await fill(client, table, path.join(folder, names.table(table.name)))
    await client.query(await readFile(path.join(folder, names.after), 'utf8'))
    const unpacked = path.join(folder, names.uploads)
    if (bucket) await exchangeInBucket(bucket, client, unpacked, before)
    else
      await swapWhile(unpacked, uploads, async () => {
        await verifyUploads(contents, dataDir, file)
        await client.query('COMMIT')
      })
    return contents
  } finally {
    await client.end().catch(() => undefined)
    await rm(folder, { recursive: true, force: true })
  }
}

/** What a restore is unpacked into, beside what it replaces. */
const unfinished = '.restore-'

/** Behind the name of a folder that another one stands in for, until that is decided. */
const replaced = '.before'

/**
 * Removes what a restore has left that was killed. If it had begun to exchange the uploads, those of before go back: the rows that name them are still there,
 * unless it was killed in the instant after its transaction.
 */
async function takeBackUnfinished(dataDir: string, uploads: string): Promise<void> {
  for (const name of await readdir(dataDir)) {
    if (!name.startsWith(unfinished)) continue
    const before = path.join(dataDir, name, names.uploads + replaced)
    if (existsSync(before)) {
      await rm(uploads, { recursive: true, force: true })
      await rename(before, uploads)
    }
    await rm(path.join(dataDir, name), { recursive: true, force: true })
  }
}

/** The uploads once more, where the CMS will look for them: a disk may have written less than it said. */
async function verifyUploads({ files = {} }: Contents, dataDir: string, file: string): Promise<void> {
  for (const [name, digest] of Object.entries(files).filter(([each]) => each.startsWith(`${names.uploads}/`)))
    if ((await sha256Of(path.join(dataDir, name)).catch(() => undefined)) !== digest)
      throw new Refusal(`${name} of ${file} could not be written as it was. Nothing was changed. Look at the disk.`)
}

/** The CMS would go on with what it remembers of the old content. */
async function refuseOthers(client: pg.Client): Promise<void> {
  if ((await othersConnected(client)) > 0)
    throw new Refusal(
      'Someone is connected to the database, probably the CMS. Stop it first; start it again after the restore.',
    )
}

async function fill(
  client: pg.Client,
  { name, columns, rows }: Contents['tables'][number],
  file: string,
): Promise<void> {
  const copying = client.query(
    copyFrom(`COPY ${pg.escapeIdentifier(name)} (${columns.map(pg.escapeIdentifier).join(', ')}) FROM STDIN`),
  )
  await pipeline(createReadStream(file), copying)
  if (copying.rowCount !== rows)
    throw new Refusal(
      `The backup is damaged: of ${rows} rows of ${name} it has ${copying.rowCount}. Nothing was changed.`,
    )
}

/** Puts a folder in another's place while something is done; when that fails, the other one is back. */
async function swapWhile(folder: string, place: string, work: () => Promise<unknown>): Promise<void> {
  const away = folder + replaced
  const wasThere = existsSync(place)
  if (wasThere) await rename(place, away)
  if (existsSync(folder)) await rename(folder, place)
  try {
    await work()
  } catch (error) {
    await rm(place, { recursive: true, force: true })
    if (wasThere) await rename(away, place)
    throw error
  }
}

/**
 * Puts the uploads into the bucket under new keys, and has the restored rows name those: the transaction exchanges both in one move. What there was before
 * is removed after that, and what a restore has left that was killed.
 * @param before what the keys begin with that the replaced rows named
 */
async function exchangeInBucket(
  bucket: Bucket,
  client: pg.Client,
  folder: string,
  before: string | undefined,
): Promise<void> {
  const prefix = newPrefix(new Date())
  try {
    await markUnfinishedWhile(bucket, prefix, async () => {
      await putUploads(bucket, folder, prefix)
      await setUploadsPrefix(client, prefix)
      await client.query('COMMIT')
    })
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined)
    // Asked anew: whether the transaction came through is not known when its connection broke.
    await uploadsPrefix(client)
      .then((live) => removeUnfinishedUploads(bucket, live))
      .catch(() => undefined)
    throw error
  }
  // Whatever becomes of it, the restore is through; the next one removes the rest.
  if (before !== undefined) await removeUploads(bucket, before).catch(() => undefined)
  await removeUnfinishedUploads(bucket, prefix).catch(() => undefined)
}

const isFilled = (folder: string): Promise<boolean> =>
  readdir(folder).then(
    (entries) => entries.length > 0,
    () => false,
  )
