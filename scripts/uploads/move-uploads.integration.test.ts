import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { execa } from 'execa'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bucketOf, type Bucket } from '../../cms/src/files/bucket/bucket.ts'
import { query } from '../backup/testing/rows-and-catalogue.ts'
import { withConnection } from '../database/with-connection.ts'
import { root } from '../stack/settings.ts'
import { startStore } from '../testing/store-for-tests.ts'
import { createTestDatabase } from '../testing/test-database.ts'

/** The command itself, on a real PostgreSQL with little in it and a real store. */
let store: Awaited<ReturnType<typeof startStore>>
let database: Awaited<ReturnType<typeof createTestDatabase>>
let bucket: Bucket
const dataDir = mkdtempSync(path.join(tmpdir(), 'osi-move-'))
const folder = path.join(dataDir, 'uploads')

beforeAll(async () => {
  store = await startStore({ bucket: 'uploads' })
  bucket = bucketOf(store.settings)
  database = await createTestDatabase()
  await query(
    database.url,
    `CREATE TABLE payload_kv (id uuid PRIMARY KEY DEFAULT gen_random_uuid(), key text UNIQUE, data jsonb);
     CREATE TABLE media (filename text, sizes_small_filename text);
     INSERT INTO media VALUES ('photo.jpg', 'photo-480x320.webp'), ('plan.txt', NULL)`,
  )
  mkdirSync(folder)
  for (const name of ['photo.jpg', 'photo-480x320.webp', 'plan.txt']) writeFileSync(path.join(folder, name), name)
})
afterAll(async () => {
  await database.drop()
  await store.stop()
  rmSync(dataDir, { recursive: true })
})

async function move(words: string, inUse = ''): Promise<{ code: number | undefined; said: string }> {
  const { exitCode, stdout, stderr } = await execa(process.execPath, ['scripts/move-uploads.ts', ...words.split(' ')], {
    cwd: root,
    reject: false,
    env: {
      DATABASE_URL: database.url,
      OSI_DATA_DIR: dataDir,
      OSI_UPLOADS_BUCKET: inUse,
      UPLOADS_S3_ENDPOINT: store.settings.endpoint,
      UPLOADS_S3_ACCESS_KEY_ID: store.settings.keyId,
      UPLOADS_S3_SECRET_ACCESS_KEY: store.settings.secretKey,
    },
  })
  return { code: exitCode, said: stdout + stderr }
}

const inBucket = async () => (await bucket.keys('uploads/')).map((key) => key.slice('uploads/'.length))

test('uploads are copied into a bucket while editors work, again and again, until the setting may be changed', async () => {
  const first = await withConnection(database.url, () => move('bucket uploads'))
  expect(first).toMatchObject({
    code: 0,
    said: expect.stringMatching(/3 files are in the bucket uploads.*3 were copied/),
  })
  expect(first.said).toContain('Stop every CMS, and run this once more')
  expect(await inBucket()).toEqual(['photo-480x320.webp', 'photo.jpg', 'plan.txt'])

  // An editor adds one, replaces another, and deletes a third; and in the bucket one was damaged.
  writeFileSync(path.join(folder, 'new.txt'), 'new')
  writeFileSync(path.join(folder, 'plan.txt'), 'another plan')
  rmSync(path.join(folder, 'photo-480x320.webp'))
  await query(database.url, 'UPDATE media SET sizes_small_filename = NULL')
  const second = await move('bucket uploads')
  expect(second.said).toMatch(/3 files are.*2 were copied just now, 1 removed/)
  expect(second.said).toMatch(/Nobody is connected.*it is time: set OSI_UPLOADS_BUCKET=uploads, and start/)
  expect((await bucket.whole('uploads/plan.txt')).toString()).toBe('another plan')
  expect(await inBucket()).toEqual(['new.txt', 'photo.jpg', 'plan.txt'])
  expect((await move('bucket uploads')).said).toMatch(/3 files are.*0 were copied just now, 0 removed/)
})

test('and back into the folder', async () => {
  await bucket.put('uploads/later.txt', Buffer.from('later'))
  await bucket.remove('uploads/new.txt')
  const { code, said } = await move('folder', 'uploads')
  expect([code, said]).toEqual([
    0,
    expect.stringMatching(/1 were copied just now, 1 removed[^]*leave OSI_UPLOADS_BUCKET out/),
  ])
  expect(readdirSync(folder).toSorted()).toEqual(['later.txt', 'photo.jpg', 'plan.txt'])
  expect(readFileSync(path.join(folder, 'later.txt'), 'utf8')).toBe('later')
})

test.each([
  ['bucket uploads', 'uploads', /already/],
  ['folder', '', /OSI_UPLOADS_BUCKET is not set/],
  ['bucket other', '', /no bucket other/],
])('“%s”, while uploads are in “%s”, is refused in a sentence', async (words, inUse, sentence) => {
  const { code, said } = await move(words, inUse)
  expect([code, said]).toEqual([1, expect.stringMatching(sentence)])
  expect(said).not.toContain('    at ')
})

test('a folder that has none of the files is not taken for the one in use: nothing is removed', async () => {
  for (const name of readdirSync(folder)) rmSync(path.join(folder, name))
  const before = await inBucket()
  expect((await move('bucket uploads')).said).toMatch(/has none: uploads are somewhere else/)
  expect(await inBucket()).toEqual(before)
})
