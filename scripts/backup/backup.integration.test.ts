import { valuesOf } from '@osi/shared'
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { execa } from 'execa'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { withConnection } from '../database/with-connection.ts'
import { root } from '../stack/settings.ts'
import { createTestDatabase } from '../testing/test-database.ts'
import { unpackArchive, writeArchive } from './archive.ts'
import { backUp } from './back-up.ts'
import { noteRestore } from './note-restore.ts'
import { rehearse, throwAwayDatabase } from './rehearse.ts'
import { restoreFrom } from './restore-from.ts'
import { catalogueOf, query, rowsOf } from './testing/rows-and-catalogue.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'osi-backup-'))
const dataDir = path.join(folder, 'data')
const file = path.join(folder, 'backup.tar.gz')
const photo = Buffer.from([0, 255, 10, 13, 0, 1])
const databases: { drop(): Promise<void> }[] = []

let source: string

beforeAll(async () => {
  mkdirSync(path.join(dataDir, 'uploads'), { recursive: true })
  writeFileSync(path.join(dataDir, 'uploads', 'Vicksburg – Größe 1.jpg'), photo)
  writeFileSync(path.join(dataDir, 'uploads', 'empty.txt'), '')
  source = await newDatabase()
  await prepare(source)
  await query(source, `UPDATE webinars SET summary = E'tab\\t newline\\n backslash\\\\ \\\\N “quotes” 😀'`)
  await backUp({ databaseUrl: source, dataDir, file })
})
afterAll(async () => {
  for (const database of databases) await database.drop()
  rmSync(folder, { recursive: true })
})

async function newDatabase(): Promise<string> {
  const database = await createTestDatabase()
  databases.push(database)
  return database.url
}

/** Brings a database to what the CMS of this version needs, as the start does. */
const prepare = (databaseUrl: string) =>
  execa(process.execPath, ['cms/src/prepare.ts'], {
    cwd: root,
    env: {
      OSI_DATA_DIR: dataDir,
      DATABASE_URL: databaseUrl,
      PAYLOAD_SECRET: 'a secret for these tests',
      OSI_SERVICE_KEY: 'a service key for these tests',
      OSI_ADMIN_EMAIL: 'admin@example.org',
      OSI_ADMIN_PASSWORD: 'a password for these tests',
      NODE_ENV: 'production',
    },
  })

describe('a backup', () => {
  test('brings back every row, every upload and the whole schema', async () => {
    const target = await newDatabase()
    const restoredDir = path.join(folder, 'restored')
    await restoreFrom({ databaseUrl: target, dataDir: restoredDir, file })
    expect(await rowsOf(target)).toEqual(await rowsOf(source))
    expect(await catalogueOf(target)).toEqual(await catalogueOf(source))
    expect(readFileSync(path.join(restoredDir, 'uploads', 'Vicksburg – Größe 1.jpg'))).toEqual(photo)
    expect(readdirSync(path.join(restoredDir, 'uploads')).toSorted()).toEqual(
      readdirSync(path.join(dataDir, 'uploads')).toSorted(),
    )
    expect(readdirSync(restoredDir)).toEqual(['uploads'])
  })

  test('that was restored is as good as the original to the CMS', async () => {
    const target = await newDatabase()
    await restoreFrom({ databaseUrl: target, dataDir: path.join(folder, 'for-cms'), file })
    await prepare(target)
    expect(await rowsOf(target)).toEqual(await rowsOf(source))
  })

  test('that was restored is in the activity log, and an older one without such lines stays as it is', async () => {
    const [target, older] = [await newDatabase(), await newDatabase()]
    const madeAt = '2026-11-01T00:00:00.000Z'
    await restoreFrom({ databaseUrl: target, dataDir: path.join(folder, 'noted'), file })
    await noteRestore(target, { madeAt })
    await noteRestore(older, { madeAt })
    expect(await query(target, "SELECT who, what FROM activity WHERE deed = 'backup-restored'")).toEqual([
      { who: 'The command line', what: `Restored the backup of ${madeAt}` },
    ])
  })

  test('holds everything, so that only its owner can read it', () => {
    expect(statSync(file).mode & 0o777).toBe(0o600)
  })

  test('is never written over another file unless that is said', async () => {
    const before = statSync(file).mtimeMs
    await expect(backUp({ databaseUrl: source, dataDir, file })).rejects.toThrow('is there already')
    expect(statSync(file).mtimeMs).toBe(before)
  })

  test('of an empty database is refused', async () => {
    const empty = path.join(folder, 'empty.tar.gz')
    await expect(backUp({ databaseUrl: await newDatabase(), dataDir, file: empty })).rejects.toThrow(
      'nothing to back up',
    )
    expect(readdirSync(folder)).not.toContain('empty.tar.gz')
  })

  test('is refused rather than made without a view that it can’t hold', async () => {
    const target = await newDatabase()
    await query(target, 'CREATE TABLE things (id int); CREATE VIEW seen AS SELECT * FROM things')
    await expect(backUp({ databaseUrl: target, dataDir, file: path.join(folder, 'view.tar.gz') })).rejects.toThrow(
      'the relation seen',
    )
  })
})

describe('a restore', () => {
  test('does not replace content unless that is said, and then leaves nothing of it', async () => {
    const target = await newDatabase()
    const targetDir = path.join(folder, 'replaced')
    await query(target, `CREATE TYPE mood AS ENUM ('fine'); CREATE TABLE old_things (id serial, mood mood)`)
    mkdirSync(path.join(targetDir, 'uploads'), { recursive: true })
    writeFileSync(path.join(targetDir, 'uploads', 'old.txt'), 'old')
    await expect(restoreFrom({ databaseUrl: target, dataDir: targetDir, file })).rejects.toThrow('add --replace')
    expect(await query(target, 'SELECT count(*)::int AS tables FROM pg_tables WHERE schemaname = $$public$$')).toEqual([
      { tables: 1 },
    ])
    await restoreFrom({ databaseUrl: target, dataDir: targetDir, file, replace: true })
    expect(await catalogueOf(target)).toEqual(await catalogueOf(source))
    expect(readdirSync(path.join(targetDir, 'uploads'))).not.toContain('old.txt')
  })

  test('that fails half-way leaves what was there', async () => {
    const target = await newDatabase()
    const targetDir = path.join(folder, 'half')
    await query(target, 'CREATE TABLE old_things AS SELECT 7 AS number')
    mkdirSync(path.join(targetDir, 'uploads'), { recursive: true })
    writeFileSync(path.join(targetDir, 'uploads', 'old.txt'), 'old')
    // The last statement fails, when all rows are in.
    const broken = await altered((unpacked) => {
      changeContents(unpacked, { version: 1, files: undefined })
      writeFileSync(path.join(unpacked, 'schema-after.sql'), 'SELECT 1 / 0;')
    })
    await expect(restoreFrom({ databaseUrl: target, dataDir: targetDir, file: broken, replace: true })).rejects.toThrow(
      'division by zero',
    )
    expect(await query(target, 'SELECT number FROM old_things')).toEqual([{ number: 7 }])
    expect(readFileSync(path.join(targetDir, 'uploads', 'old.txt'), 'utf8')).toBe('old')
    expect(readdirSync(targetDir)).toEqual(['uploads'])
  })

  test.each([
    [
      'is cut off',
      () => {
        const cut = path.join(folder, 'cut.tar.gz')
        writeFileSync(cut, readFileSync(file))
        truncateSync(cut, 20_000)
        return cut
      },
      'damaged',
    ],
    [
      'is something else',
      () => {
        const other = path.join(folder, 'other.gz')
        writeFileSync(other, 'hello')
        return other
      },
      'damaged or no backup',
    ],
    [
      'lacks an upload',
      () => altered((unpacked) => rmSync(path.join(unpacked, 'uploads', 'Vicksburg – Größe 1.jpg'))),
      'uploads/Vicksburg – Größe 1.jpg is missing in it',
    ],
    [
      'has an upload with other bytes',
      () => altered((unpacked) => writeFileSync(path.join(unpacked, 'uploads', 'empty.txt'), 'x')),
      'uploads/empty.txt is not what it was',
    ],
    [
      'has an upload that nobody put there',
      () => altered((unpacked) => writeFileSync(path.join(unpacked, 'uploads', 'more.txt'), 'x')),
      'has the file uploads/more.txt',
    ],
    [
      'has other rows',
      () => altered((unpacked) => writeFileSync(path.join(unpacked, 'tables', 'webinars.copy'), '')),
      'tables/webinars.copy is not what it was',
    ],
    [
      'is of the older form and lacks rows',
      () =>
        altered((unpacked) => {
          changeContents(unpacked, { version: 1, files: undefined })
          writeFileSync(path.join(unpacked, 'tables', 'webinars.copy'), '')
        }),
      'rows of webinars',
    ],
    [
      'was made by a newer version',
      () => altered((unpacked) => changeContents(unpacked, { migrations: ['29991231_235959_later'] })),
      'newer version',
    ],
    [
      'is of a form to come',
      () => altered((unpacked) => changeContents(unpacked, { version: 3 })),
      'Update the program',
    ],
  ])('refuses a file that %s', async (_what, make, sentence) => {
    const target = await newDatabase()
    const bad = await make()
    await expect(restoreFrom({ databaseUrl: target, dataDir: path.join(folder, 'bad'), file: bad })).rejects.toThrow(
      sentence,
    )
    expect(await query(target, `SELECT tablename FROM pg_tables WHERE schemaname = 'public'`)).toEqual([])
  })

  test('removes what a killed restore had unpacked', async () => {
    const targetDir = path.join(folder, 'after-a-kill')
    mkdirSync(path.join(targetDir, '.restore-killed', 'uploads'), { recursive: true })
    await restoreFrom({ databaseUrl: await newDatabase(), dataDir: targetDir, file })
    expect(readdirSync(targetDir)).toEqual(['uploads'])
  })

  test('that was killed while it exchanged the uploads is taken back, also when the next one fails', async () => {
    const targetDir = path.join(folder, 'after-a-late-kill')
    mkdirSync(path.join(targetDir, 'uploads'), { recursive: true })
    writeFileSync(path.join(targetDir, 'uploads', 'new.txt'), 'new')
    mkdirSync(path.join(targetDir, '.restore-killed', 'uploads.before'), { recursive: true })
    writeFileSync(path.join(targetDir, '.restore-killed', 'uploads.before', 'old.txt'), 'old')
    const damaged = path.join(folder, 'damaged.gz')
    writeFileSync(damaged, 'hello')
    const restoring = restoreFrom({ databaseUrl: await newDatabase(), dataDir: targetDir, file: damaged })
    await expect(restoring).rejects.toThrow('no backup')
    expect(readdirSync(targetDir, { recursive: true })).toEqual(['uploads', path.join('uploads', 'old.txt')])
  })

  test('can be rehearsed: into a database that is thrown away, with everything counted', async () => {
    const { databaseUrl, drop } = await throwAwayDatabase(source)
    const { tables } = await rehearse({ databaseUrl, file })
    expect(tables.length).toBeGreaterThan(10)
    await drop()
    const name = new URL(databaseUrl).pathname.slice(1)
    expect(await query(source, `SELECT datname FROM pg_database WHERE datname = '${name}'`)).toEqual([])
  })

  test('waits for nobody: while the CMS is connected it is refused', async () => {
    const target = await newDatabase()
    await withConnection(target, async () => {
      await expect(restoreFrom({ databaseUrl: target, dataDir: path.join(folder, 'busy'), file })).rejects.toThrow(
        'Stop it first',
      )
    })
  })
})

/** The backup with something changed in it. */
async function altered(change: (unpacked: string) => void): Promise<string> {
  const unpacked = mkdtempSync(path.join(folder, 'unpacked-'))
  await unpackArchive(file, unpacked)
  change(unpacked)
  const members = readdirSync(unpacked, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((each) => ({ name: path.relative(unpacked, each), file: each }))
  await writeArchive(`${unpacked}.tar.gz`, members)
  return `${unpacked}.tar.gz`
}

function changeContents(unpacked: string, change: object): void {
  const contents = path.join(unpacked, 'backup.json')
  writeFileSync(contents, JSON.stringify({ ...valuesOf(JSON.parse(readFileSync(contents, 'utf8'))), ...change }))
}
