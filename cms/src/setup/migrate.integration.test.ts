import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestDatabase } from '../../../scripts/testing/test-database.ts'
import { poolOf } from '../platform/postgres.ts'
import { startCms, type CmsForTests } from '../testing/cms-for-tests.ts'
import { migrate } from './migrate.ts'
import { stateOfMigrations } from './migration-state.ts'

let cms: CmsForTests
beforeAll(async () => {
  cms = await startCms()
})
afterAll(() => cms.stop())

const query = (statement: string) => poolOf(cms.payload).query(statement)
const quietly = () => undefined

/** Does something while the database has one row more among its migrations. */
async function withMigrationRow(name: string, batch: number, work: () => Promise<void>): Promise<void> {
  await query(`insert into payload_migrations (name, batch) values ('${name}', ${batch})`)
  try {
    await work()
  } finally {
    await query(`delete from payload_migrations where name = '${name}'`)
  }
}

describe('a database', () => {
  test('that is up to date is left as it is', async () => {
    const said: string[] = []
    await migrate(cms.payload, (sentence) => said.push(sentence))
    expect(said).toEqual([])
  })

  test('of a newer version is refused with what to do', () =>
    withMigrationRow('29991231_235959_later', 7, async () => {
      await expect(migrate(cms.payload, quietly)).rejects.toThrow(
        /newer version of the program: it has the migration 29991231_235959_later.*restore a backup/,
      )
    }))

  test('whose tables Payload pushed in development is refused, and nobody is asked', () =>
    withMigrationRow('dev', -1, async () => {
      await expect(migrate(cms.payload, quietly)).rejects.toThrow(/Payload’s development mode/)
    }))

  test('in which something is in a migration’s way says which migration, and why', async () => {
    const { rows } = await query('select name, batch from payload_migrations order by name desc limit 1')
    const [{ name, batch }] = rows as [{ name: string; batch: string }]
    // It ran before, so that its tables, types or columns are in the way of running it again.
    await query(`delete from payload_migrations where name = '${name}'`)
    await expect(migrate(cms.payload, quietly)).rejects.toThrow(
      new RegExp(`The migration ${name} failed: .* (already exists|does not exist)`),
    )
    await query(`insert into payload_migrations (name, batch) values ('${name}', ${batch})`)
  })

  test('that is empty lacks everything', async () => {
    const database = await createTestDatabase()
    const client = new pg.Client({ connectionString: database.url })
    await client.connect()
    expect(await stateOfMigrations(client, ['one', 'two'])).toEqual({ pending: ['one', 'two'], batch: 0 })
    await client.end()
    await database.drop()
  })
})

describe('while the database is in trouble', () => {
  const away = {
    errors: [{ message: 'The database does not answer. What you typed stays here; try again in a moment.' }],
  }

  test('a locked table is a 503, for readers of a session, for a save and for signing in', async () => {
    const blocker = await poolOf(cms.payload).connect()
    try {
      await blocker.query('begin')
      await blocker.query('lock table users in access exclusive mode')
      const answers = await Promise.all([
        cms.rest('author', 'GET', '/contacts'),
        cms.rest('publisher', 'POST', '/contacts?draft=true', { name: 'Dana' }),
        cms.rest('nobody', 'POST', '/users/login', { email: 'author@example.org', password: 'a wrong password' }),
      ])
      for (const answer of answers) expect(answer).toMatchObject({ status: 503, body: away })
    } finally {
      await blocker.query('rollback')
      blocker.release()
    }
    expect((await cms.rest('author', 'GET', '/contacts')).status).toBe(200)
  }, 60_000)

  test('a refusal stays a refusal when the database is well', async () => {
    expect((await cms.rest('nobody', 'GET', '/contacts')).status).toBe(403)
  })
})
