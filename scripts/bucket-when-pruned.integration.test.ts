import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { execa } from 'execa'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bucketOf } from '../cms/src/files/bucket/bucket.ts'
import { root } from './stack/settings.ts'
import { startStore } from './testing/store-for-tests.ts'
import { createTestDatabase } from './testing/test-database.ts'

/** What containers and units run, with the packages that they have: none of development. */
const pruned = ['--import', path.join(root, 'scripts/testing/as-if-pruned.ts')]
const home = mkdtempSync(path.join(tmpdir(), 'osi-pruned-'))
const backup = path.join(home, 'backup.tar.gz')
let store: Awaited<ReturnType<typeof startStore>>
let database: Awaited<ReturnType<typeof createTestDatabase>>

beforeAll(async () => {
  store = await startStore({ bucket: 'uploads' })
  database = await createTestDatabase()
})
afterAll(async () => {
  await database.drop()
  await store.stop()
  rmSync(home, { recursive: true, force: true })
})

const run = async (program: string, ...rest: string[]): Promise<string> => {
  const { stdout } = await execa(process.execPath, [...pruned, program, ...rest], {
    cwd: root,
    env: {
      NODE_ENV: 'production',
      OSI_DATA_DIR: path.join(home, 'data'),
      OSI_STARTER_CONTENT: 'none',
      DATABASE_URL: database.url,
      PAYLOAD_SECRET: 'a secret for these tests',
      OSI_SERVICE_KEY: 'a service key for these tests',
      OSI_ADMIN_EMAIL: 'admin@example.org',
      OSI_ADMIN_PASSWORD: 'seven green tractors at dawn',
      OSI_UPLOADS_BUCKET: 'uploads',
      UPLOADS_S3_ENDPOINT: store.settings.endpoint,
      UPLOADS_S3_ACCESS_KEY_ID: store.settings.keyId,
      UPLOADS_S3_SECRET_ACCESS_KEY: store.settings.secretKey,
    },
  })
  return stdout
}

test('a package of development can’t be loaded, and one of production can', async () => {
  const load = (name: string) => execa(process.execPath, [...pruned, '-e', `import('${name}')`], { cwd: root })
  await expect(load('vitest')).rejects.toThrow('vitest is not there after npm prune --omit=dev')
  await expect(load('pg')).resolves.toMatchObject({ exitCode: 0 })
})

test('with uploads in a bucket, a pruned tree prepares, backs up, restores, and moves them to the folder', async () => {
  const bucket = bucketOf(store.settings)
  expect(await run('cms/src/prepare.ts')).toContain('Uploads are in the bucket uploads.')
  await bucket.put('uploads/plan.txt', Buffer.from('A plan.'))
  expect(await run('scripts/backup.ts', backup)).toMatch(/and 1 uploaded files/)
  await bucket.remove('uploads/plan.txt')
  expect(await run('scripts/restore.ts', backup, '--replace')).toMatch(/with 1 uploaded files/)
  expect(await run('cms/src/prepare.ts')).toContain('Uploads are in the bucket uploads.')
  expect(await run('scripts/move-uploads.ts', 'folder')).toMatch(/OSI_UPLOADS_BUCKET out/)
  expect(readFileSync(path.join(home, 'data/uploads/plan.txt'), 'utf8')).toBe('A plan.')
})
