import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { execa } from 'execa'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { bucketOf, type Bucket } from '../../cms/src/files/bucket/bucket.ts'
import { uploadsPrefix } from '../../cms/src/files/bucket/uploads-prefix.ts'
import { withConnection } from '../database/with-connection.ts'
import { root } from '../stack/settings.ts'
import { faultyStoreBefore, type FaultyStore } from '../testing/faulty-store.ts'
import { startStore } from '../testing/store-for-tests.ts'
import { createTestDatabase } from '../testing/test-database.ts'
import { unpackArchive } from './archive.ts'
import { backUp } from './back-up.ts'
import { othersConnected } from './others-connected.ts'
import { rehearseBeside } from './rehearse.ts'
import { restoreFrom } from './restore-from.ts'
import { query } from './testing/rows-and-catalogue.ts'

/** A real PostgreSQL with little in it, and a real store. */
let store: Awaited<ReturnType<typeof startStore>>
let faulty: FaultyStore
let bucket: Bucket
let throughFaults: Bucket
let folder: string
let file: string
let source: string
const home = mkdtempSync(path.join(tmpdir(), 'osi-uploads-'))
const databases: { drop(): Promise<void> }[] = []
const photo = Buffer.from([0, 255, 10, 13, 0, 1])

async function newDatabase(): Promise<string> {
  const database = await createTestDatabase()
  databases.push(database)
  return database.url
}

beforeAll(async () => {
  store = await startStore({ bucket: 'uploads' })
  faulty = await faultyStoreBefore(store.settings.endpoint ?? '')
  bucket = bucketOf(store.settings)
  throughFaults = bucketOf({ ...store.settings, endpoint: faulty.endpoint })
})
beforeEach(async () => {
  folder = mkdtempSync(path.join(home, 'one-'))
  faulty.conduct = () => 'answers'
  source = await newDatabase()
  await query(
    source,
    `CREATE TABLE payload_migrations (name text, batch int);
     CREATE TABLE payload_kv (id uuid PRIMARY KEY DEFAULT gen_random_uuid(), key text UNIQUE, data jsonb);
     CREATE TABLE things AS SELECT generate_series(1, 3) AS number`,
  )
  await bucket.put('uploads/Vicksburg – Größe 1.jpg', photo)
  await bucket.put('uploads/empty.txt', Buffer.alloc(0))
  file = path.join(folder, 'backup.tar.gz')
  await backUp({ databaseUrl: source, dataDir: folder, bucket, file })
})
afterEach(async () => {
  for (const key of await bucket.keys('')) await bucket.remove(key)
})
afterAll(async () => {
  for (const database of databases) await database.drop()
  await faulty.stop()
  await store.stop()
  rmSync(home, { recursive: true })
})

const livePrefix = (url: string): Promise<string> => withConnection(url, uploadsPrefix)
const restore = (databaseUrl: string, through = bucket, replace = true) =>
  restoreFrom({ databaseUrl, dataDir: path.join(folder, 'data'), bucket: through, file, replace })

test('a backup has what is in the bucket, with the SHA-256 of each file', async () => {
  const unpacked = path.join(folder, 'unpacked')
  await unpackArchive(file, unpacked)
  expect(readdirSync(path.join(unpacked, 'uploads')).toSorted()).toEqual(['Vicksburg – Größe 1.jpg', 'empty.txt'])
  const { files, uploads } = JSON.parse(readFileSync(path.join(unpacked, 'backup.json'), 'utf8'))
  expect(uploads).toBe(2)
  expect(files['uploads/Vicksburg – Größe 1.jpg']).toBe(createHash('sha256').update(photo).digest('hex'))
})

test('a restore brings it back under new keys, which the restored rows name, and then removes the others', async () => {
  await bucket.put('uploads/later.txt', photo)
  await restore(source)
  const prefix = await livePrefix(source)
  expect(prefix).toMatch(/^uploads-\d{8}T\d{6}\d*Z-[0-9a-f]{6}\/$/)
  expect(await bucket.keys('')).toEqual([`${prefix}Vicksburg – Größe 1.jpg`, `${prefix}empty.txt`])
  expect(await bucket.whole(`${prefix}Vicksburg – Größe 1.jpg`)).toEqual(photo)
  // A backup of what was restored is the same again, and so is its restore.
  file = path.join(folder, 'second.tar.gz')
  await backUp({ databaseUrl: source, dataDir: folder, bucket, file })
  await restore(source)
  expect(await bucket.keys('')).toHaveLength(2)
  expect(await livePrefix(source)).not.toBe(prefix)
})

test('a bucket that has uploads is not restored into unless that is said', async () => {
  const target = await newDatabase()
  await expect(restore(target, bucket, false)).rejects.toThrow('add --replace')
  // They may be another database’s: a new one names none of them.
  await restore(target)
  expect(await bucket.keys('uploads/')).toHaveLength(2)
  expect(await bucket.keys(await livePrefix(target))).toHaveLength(2)
})

test('a restore that the store breaks off half-way leaves rows and files as they were', async () => {
  await query(source, 'UPDATE things SET number = 7')
  const before = await bucket.keys('')
  // The mark is the first one.
  faulty.conduct = (method, number) => (method === 'PUT' && number >= 3 ? 'is full' : 'answers')
  await expect(restore(source, throughFaults)).rejects.toThrow(/no room left/)
  expect(await query(source, 'SELECT DISTINCT number FROM things')).toEqual([{ number: 7 }])
  expect(await livePrefix(source)).toBe('uploads/')
  expect(await bucket.keys('')).toEqual(before)
})

test('kill -9 in the middle of a restore leaves rows and files in use as they were, and done again it is whole', async () => {
  const data = path.join(folder, 'data')
  const restoring = () =>
    execa(process.execPath, ['scripts/restore.ts', file, '--replace'], {
      cwd: root,
      env: {
        OSI_DATA_DIR: data,
        DATABASE_URL: source,
        OSI_UPLOADS_BUCKET: 'uploads',
        UPLOADS_S3_ENDPOINT: faulty.endpoint,
        UPLOADS_S3_ACCESS_KEY_ID: store.settings.keyId,
        UPLOADS_S3_SECRET_ACCESS_KEY: store.settings.secretKey,
      },
      reject: false,
    })
  await query(source, 'UPDATE things SET number = 7')
  const before = await bucket.keys('')
  const killed = restoring()
  await new Promise<void>((reached) => {
    // The mark and the first file are there; the second is on its way.
    faulty.conduct = (method, number) => {
      if (method !== 'PUT' || number < 3) return 'answers'
      reached()
      return 'says nothing'
    }
  })
  killed.kill('SIGKILL')
  expect((await killed).signal).toBe('SIGKILL')
  await expect.poll(() => withConnection(source, othersConnected)).toBe(0)
  expect(await query(source, 'SELECT DISTINCT number FROM things')).toEqual([{ number: 7 }])
  expect(await livePrefix(source)).toBe('uploads/')
  expect(await bucket.keys('uploads/')).toEqual(before)
  expect(await bucket.keys('uploads-')).toHaveLength(2)

  faulty.conduct = () => 'answers'
  expect(await restoring()).toMatchObject({ exitCode: 0, stdout: expect.stringMatching(/^Restored what was there/) })
  expect(await query(source, 'SELECT number FROM things ORDER BY 1')).toEqual([1, 2, 3].map((number) => ({ number })))
  const prefix = await livePrefix(source)
  expect(await bucket.keys('')).toEqual([`${prefix}Vicksburg – Größe 1.jpg`, `${prefix}empty.txt`])
  expect(readdirSync(data)).toEqual([])
})

test('what a restore has left that was killed is removed by the next one', async () => {
  const left = 'uploads-20261126T120000000Z-abcdef/'
  for (const name of ['.unfinished', 'half.txt']) await bucket.put(left + name, photo)
  await bucket.put('uploads-of-somebody-else/a.txt', photo)
  await restore(source)
  expect(await bucket.keys(left)).toEqual([])
  expect(await bucket.keys('uploads-of-somebody-else/')).toHaveLength(1)
})

test('a rehearsal asks the store for nothing', async () => {
  const before = await bucket.keys('')
  await rehearseBeside(source, file)
  expect(await bucket.keys('')).toEqual(before)
  expect(await livePrefix(source)).toBe('uploads/')
})

test('a file that the store has damaged is found when it is backed up, and named', async () => {
  const kept = path.join(store.directory, 'uploads', 'uploads')
  const object = readdirSync(kept).find((name) => name.startsWith('Vicks') && name.endsWith('_object')) ?? ''
  writeFileSync(path.join(kept, object), Buffer.from([1, 2, 3, 4, 5, 6]))
  const next = path.join(folder, 'next.tar.gz')
  await expect(backUp({ databaseUrl: source, dataDir: folder, bucket, file: next })).rejects.toThrow(
    /Vicksburg – Größe 1\.jpg.*is damaged/,
  )
  expect(readdirSync(folder)).not.toContain('next.tar.gz')
})
