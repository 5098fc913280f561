import { tmpdir } from 'node:os'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase } from '../testing/test-database.ts'
import { upgradeReport } from './upgrade-report.ts'

let database: Awaited<ReturnType<typeof createTestDatabase>>
let client: pg.Client

beforeAll(async () => {
  database = await createTestDatabase()
  client = new pg.Client({ connectionString: database.url })
  await client.connect()
})
afterAll(async () => {
  await client?.end()
  await database?.drop()
})

const report = async () => (await upgradeReport(database.url, tmpdir())).join(' ')
const asIfApplied = (name: string) => client.query('insert into payload_migrations values ($1, 1)', [name])

test('an upgrade names the migrations that it would run, and asks for a backup', async () => {
  expect(await report()).toMatch(
    /^Starting this version runs \d+ migrations, .*20261123_204532_first.*Back up first.*The database takes \d+ MB/,
  )
})

test('it tells one that is missing from none', async () => {
  await client.query('create table payload_migrations (name text, batch numeric)')
  const all = /at all: (.*?)\. /.exec(await report())?.[1]?.split(', ') ?? []
  for (const name of all.slice(0, -1)) await asIfApplied(name)
  expect(await report()).toContain(`runs one migration, each whole or not at all: ${all.at(-1)}.`)
  await asIfApplied(all.at(-1) ?? '')
  expect(await report()).toContain(`has all ${all.length} migrations: starting this version changes no table.`)
})

test('a database of a newer version is refused', async () => {
  await asIfApplied('29991231_235959_later')
  await expect(upgradeReport(database.url, tmpdir())).rejects.toThrow('written by a newer version of the program')
})
