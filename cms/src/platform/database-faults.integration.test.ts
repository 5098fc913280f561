import { setImmediate, setTimeout } from 'node:timers/promises'
import type { PoolClient } from 'pg'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { withPreparationLock } from '../setup/with-lock.ts'
import { startCms, type CmsForTests } from '../testing/cms-for-tests.ts'
import { poolOf } from './postgres.ts'
import { readinessResponse } from './readiness.ts'

/** What editors are told when the database is in trouble: a sentence and 503, and nothing half. */
let cms: CmsForTests
/** A connection from outside, as whoever looks after the database has one. */
let keeper: pg.Client
beforeAll(async () => {
  cms = await startCms()
  const beside = new URL(databaseUrl())
  beside.pathname = '/postgres'
  keeper = new pg.Client({ connectionString: beside.href })
  await keeper.connect()
})
afterAll(async () => {
  await keeper.end()
  await cms.stop()
})

const databaseUrl = (): string => poolOf(cms.payload).options.connectionString ?? ''
const databaseName = (): string => new URL(databaseUrl()).pathname.slice(1)
/** Cuts all connections, and waits until their sessions have ended: until then the pool hands out those of which it hasn't heard. */
async function cutAll(): Promise<void> {
  const { rows } = await keeper.query<{ pid: number }>(
    'select pid, pg_terminate_backend(pid) from pg_stat_activity where datname = $1',
    [databaseName()],
  )
  const pids = rows.map(({ pid }) => pid)
  const areThere = async () =>
    (await keeper.query('select from pg_stat_activity where pid = any($1)', [pids])).rows.length > 0
  while (await areThere()) await setTimeout(20)
  // What each said at its end has arrived, and is read before this goes on.
  await setImmediate()
}

/** Runs statements in the CMS's database, on a connection of their own: the pool may not have noticed yet that one of its own was cut. */
async function run(statements: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl() })
  await client.connect()
  await client.query(statements).finally(() => client.end())
}

/** What every answer is while the database can't do its work. */
const away = {
  status: 503,
  body: { errors: [{ message: expect.stringContaining('The database does not answer') }] },
}
const credentials = { email: 'author@example.org', password: 'correct horse battery' }

test('with all connections taken a request waits five seconds, is told so, and the next one works', async () => {
  const pool = poolOf(cms.payload)
  const taken: PoolClient[] = []
  // Work that goes on beside the test has a connection of its own now and then.
  while (pool.totalCount < pool.options.max || pool.idleCount > 0) taken.push(await pool.connect())
  const [read, signIn] = await Promise.all([
    cms.rest('author', 'GET', '/contacts'),
    cms.rest('nobody', 'POST', '/users/login', credentials),
  ]).finally(() => taken.forEach((client) => client.release()))
  expect(read).toMatchObject(away)
  expect(signIn).toMatchObject(away)
  expect(read.headers.get('retry-after')).toBeTruthy()
  expect((await cms.rest('author', 'GET', '/contacts')).status).toBe(200)
})

test('a database that lets nobody in is said at sign-in, in readiness and to a save, and all works when it is back', async () => {
  await keeper.query(`alter database ${databaseName()} allow_connections false`)
  await cutAll()
  const signIn = await cms.rest('nobody', 'POST', '/users/login', credentials)
  const save = await cms.rest('publisher', 'POST', '/contacts?draft=true', { name: 'Dana' })
  const ready = await readinessResponse(() => Promise.resolve(cms.payload))
  await keeper.query(`alter database ${databaseName()} allow_connections true`)
  expect(signIn.status).toBe(503)
  expect(save).toMatchObject(away)
  expect(ready.status).toBe(503)
  expect((await cms.rest('nobody', 'POST', '/users/login', credentials)).status).toBe(200)
  expect((await cms.rest('publisher', 'GET', '/contacts')).body.totalDocs).toBe(0)
})

test('a connection that is cut in the middle of a save leaves nothing of it', async () => {
  await run(`
    create function wait_a_moment() returns trigger language plpgsql as 'begin perform pg_sleep(20); return new; end';
    create trigger slow after insert on contacts for each row execute function wait_a_moment()`)
  const saving = cms.rest('publisher', 'POST', '/contacts', {
    name: 'Half a contact',
    email: 'half@example.org',
    _status: 'published',
  })
  const isWaiting = async () =>
    (await keeper.query(`select from pg_stat_activity where datname = $1 and wait_event = 'PgSleep'`, [databaseName()]))
      .rows.length > 0
  while (!(await isWaiting())) await setTimeout(50)
  await cutAll()
  expect(await saving).toMatchObject(away)
  await run('drop trigger slow on contacts; drop function wait_a_moment()')
  expect((await cms.rest('publisher', 'GET', '/contacts?draft=true')).body.totalDocs).toBe(0)
})

test('a start that finds another one preparing waits, and goes on when that one is killed', async () => {
  const other = new pg.Client({ connectionString: databaseUrl() })
  other.on('error', () => undefined)
  await other.connect()
  // Its own number: the server's list of locks shows those of other tests' databases, too.
  const { rows } = await other.query<{ pid: number }>('select pg_backend_pid() as pid, pg_advisory_lock(7361001)')
  const [backend] = rows
  let isDone = false
  const waiting = withPreparationLock(databaseUrl(), () => Promise.resolve((isDone = true)))
  await setTimeout(300)
  expect(isDone).toBe(false)
  await keeper.query('select pg_terminate_backend($1)', [backend?.pid])
  await waiting
  expect(isDone).toBe(true)
})

test('an hour that the clocks show twice is refused with a sentence when it is published', async () => {
  const answer = await cms.rest('publisher', 'POST', '/conferences', {
    title: 'Fall back',
    days: [{ date: '2026-11-01', startTime: '01:30', endTime: '05:00' }],
    _status: 'published',
  })
  expect(answer.status).toBe(400)
  expect(JSON.stringify(answer.body)).toContain('1:30 a.m. comes twice on Sunday, November 1, 2026')
})
