import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createTestDatabase } from '../../../../scripts/testing/test-database.ts'

const root = path.resolve(import.meta.dirname, '../../../..')
const account = { OSI_ADMIN_EMAIL: 'first@example.org', OSI_ADMIN_PASSWORD: 'four words in a row' }

let database: Awaited<ReturnType<typeof createTestDatabase>>
let dataDir: string
let client: pg.Client
beforeEach(async () => {
  database = await createTestDatabase()
  dataDir = await mkdtemp(path.join(tmpdir(), 'osi-starter-'))
  client = new pg.Client({ connectionString: database.url })
  await client.connect()
})
afterEach(async () => {
  await client.end()
  await database.drop()
  await rm(dataDir, { recursive: true, force: true })
})

/** Prepares the database as every start does, in a process of its own. */
function prepare(settings: Record<string, string>): Promise<{ code: number | null; said: string }> {
  const ambient = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^OSI_(?:ADMIN|STARTER)_/.test(name)),
  ) as NodeJS.ProcessEnv
  const child = spawn(process.execPath, [path.join(root, 'cms/src/prepare.ts')], {
    cwd: root,
    env: {
      ...ambient,
      DATABASE_URL: database.url,
      OSI_DATA_DIR: dataDir,
      OSI_SERVICE_KEY: 'a-service-key-that-tests-use',
      PAYLOAD_SECRET: 'a-secret-that-tests-use',
      PUBLISHER_URL: 'http://127.0.0.1:9',
      ...settings,
    },
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += String(chunk)))
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, said })))
}

const tables = ['webinars', 'conferences', 'pages', 'school_categories', 'contacts', 'faqs', 'glossary_terms', 'users']
const counts = async () => {
  const { rows } = await client.query(
    tables.map((table) => `select '${table}' as name, count(*)::int as count from ${table}`).join(' union all '),
  )
  return Object.fromEntries(rows.map(({ name, count }) => [name, count])) as Record<string, number>
}

it('is loaded once, by two starts at the same moment too', async () => {
  const starts = await Promise.all([prepare(account), prepare(account)])
  expect(starts.map(({ code }) => code)).toEqual([0, 0])
  expect(starts.filter(({ said }) => said.includes('The starter content is loaded'))).toHaveLength(1)
  expect(await counts()).toMatchObject({ webinars: 1, conferences: 1, school_categories: 4, users: 1 })
})

it('leaves what editors changed and deleted as they left it', async () => {
  await prepare(account)
  await client.query(`update webinars set title = 'As an editor put it'`)
  await client.query('delete from faqs')
  const before = await counts()
  const { code, said } = await prepare({ ...account, OSI_ADMIN_EMAIL: 'another@example.org' })
  expect(code).toBe(0)
  expect(said).not.toContain('loaded')
  expect(await counts()).toEqual(before)
  expect((await client.query('select title from webinars')).rows).toEqual([{ title: 'As an editor put it' }])
  expect((await client.query('select email from users')).rows).toEqual([{ email: 'first@example.org' }])
})

it('stays away when the start is to be empty', async () => {
  expect((await prepare({ ...account, OSI_STARTER_CONTENT: 'none' })).code).toBe(0)
  const { users, ...content } = await counts()
  expect(users).toBe(1)
  expect(Object.values(content).every((count) => count === 0)).toBe(true)
})

it.each([
  ['there is nobody who could sign in', {}, /OSI_ADMIN_EMAIL and OSI_ADMIN_PASSWORD/],
  [
    'the first password is too short',
    { ...account, OSI_ADMIN_PASSWORD: 'short' },
    /OSI_ADMIN_PASSWORD can’t be used\. The password is too short: it has 5 characters\. Use 15 characters or more/,
  ],
  [
    'the first password is easily guessed',
    { ...account, OSI_ADMIN_PASSWORD: 'first@example.org' },
    /OSI_ADMIN_PASSWORD can’t be used\. The password has your name or e-mail address in it/,
  ],
])('is not loaded when %s, and one sentence says so', async (_, settings, sentence) => {
  const { code, said } = await prepare(settings)
  expect(code).toBe(1)
  expect(said).toMatch(sentence)
  expect(said).not.toMatch(/\n\s+at /)
  expect((await counts()).webinars).toBe(0)
})
