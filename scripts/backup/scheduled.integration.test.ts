import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { root } from '../stack/settings.ts'
import { startStore } from '../testing/store-for-tests.ts'
import { mayMountDisks, mountDisk, unmountDisk } from '../testing/small-disk.ts'
import { createTestDatabase } from '../testing/test-database.ts'
import { backUp } from './back-up.ts'
import { nameOfBackup } from './kept-backups.ts'
import { storeOf } from './store.ts'
import { backUpWhenDue, type BackupSchedule, type Outcome } from './scheduled.ts'

/** A real PostgreSQL with little in it: what matters here is when a backup is made, and what is left when it isn't. */
let database: Awaited<ReturnType<typeof createTestDatabase>>
let client: pg.Client
let folder: string
let schedule: BackupSchedule
const home = mkdtempSync(path.join(tmpdir(), 'osi-scheduled-'))
const dataDir = path.join(home, 'data')
const now = new Date('2026-11-26T12:00:00Z')

beforeAll(async () => {
  database = await createTestDatabase()
  client = new pg.Client({ connectionString: database.url })
  await client.connect()
  await client.query(`
    CREATE TABLE payload_migrations (name text, batch int);
    CREATE TABLE things AS SELECT generate_series(1, 100) AS number;
    CREATE TABLE backup_runs (id uuid PRIMARY KEY DEFAULT gen_random_uuid(), kind text, ended_at timestamptz(3), file text, bytes bigint, failure text);`)
  mkdirSync(path.join(dataDir, 'uploads'), { recursive: true })
  writeFileSync(path.join(dataDir, 'uploads', 'photo.jpg'), Buffer.alloc(1_000, 7))
})
beforeEach(async () => {
  folder = mkdtempSync(path.join(home, 'backups-'))
  schedule = { databaseUrl: database.url, dataDir, folder, everyHours: 24, keep: 2 }
  await client.query('DELETE FROM backup_runs')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))
afterAll(async () => {
  await client.end()
  await database.drop()
  rmSync(home, { recursive: true })
})

const runs = async () =>
  (
    await client.query<{ kind: string; file: string; failure: string | null }>(
      'SELECT kind, file, failure FROM backup_runs ORDER BY ended_at, kind',
    )
  ).rows

const locksHeld = async () =>
  (
    await client.query(
      `SELECT FROM pg_locks JOIN pg_database ON oid = database WHERE locktype = 'advisory' AND datname = current_database()`,
    )
  ).rowCount

const failureOf = (outcome: Outcome): string => (outcome.kind === 'failed' ? outcome.failure : outcome.kind)

const look = (changes: Partial<BackupSchedule> = {}, at = now) => backUpWhenDue({ ...schedule, ...changes }, () => at)

test('a backup is made when it is due, its restore is rehearsed, and both are recorded', async () => {
  const file = nameOfBackup(now)
  expect(await look()).toEqual({ kind: 'made', file, removed: [], check: 'worked' })
  expect(readdirSync(folder)).toEqual([file])
  expect(await runs()).toEqual([
    { kind: 'backup', file, failure: null },
    { kind: 'check', file, failure: null },
  ])
  expect(await look({}, new Date('2026-11-26T13:00:00Z'))).toEqual({ kind: 'not due' })
  // The next one is not rehearsed before a week has passed.
  expect(await look({}, new Date('2026-11-27T12:00:00Z'))).toMatchObject({ kind: 'made', check: undefined })
})

test('of two processes one makes it', async () => {
  const outcomes = await Promise.all([look(), look()])
  expect(outcomes.map(({ kind }) => kind)).toContain('made')
  expect(outcomes.filter(({ kind }) => kind === 'made')).toHaveLength(1)
  expect(readdirSync(folder)).toHaveLength(1)
})

test('by hand none is made while another is', async () => {
  await client.query('SELECT pg_advisory_lock(7361003)')
  try {
    const file = path.join(folder, 'by-hand.tar.gz')
    await expect(backUp({ databaseUrl: database.url, dataDir, file })).rejects.toThrow('Another backup')
    expect(await look()).toEqual({ kind: 'elsewhere' })
    expect(readdirSync(folder)).toEqual([])
  } finally {
    await client.query('SELECT pg_advisory_unlock(7361003)')
  }
})

test('the newest stay, and files of others', async () => {
  const old = ['2026-11-20T00:00:00Z', '2026-11-21T00:00:00Z'].map((at) => nameOfBackup(new Date(at)))
  for (const name of [...old, 'notes.txt']) writeFileSync(path.join(folder, name), '')
  expect(await look()).toMatchObject({ kind: 'made', removed: [old[0]] })
  expect(readdirSync(folder).toSorted()).toEqual(['notes.txt', old[1], nameOfBackup(now)].toSorted())
})

test('one that fails is recorded with its reason, and removes no earlier one', async () => {
  const old = nameOfBackup(new Date('2026-11-20T00:00:00Z'))
  writeFileSync(path.join(folder, old), '')
  // What a backup can't hold.
  await client.query('CREATE VIEW seen AS SELECT * FROM things')
  try {
    expect(failureOf(await look({ keep: 1 }))).toContain('the relation seen')
    expect(readdirSync(folder)).toEqual([old])
    expect((await runs()).map(({ kind, failure }) => `${kind}: ${failure}`)).toEqual([
      expect.stringContaining('backup: '),
    ])
    expect((await runs())[0]?.failure).toContain('seen')
  } finally {
    await client.query('DROP VIEW seen')
  }
})

test('a database that is away is a failed backup, and nobody is asked to write it there', async () => {
  expect(await look({ databaseUrl: 'postgres://nobody@127.0.0.1:1/none' })).toEqual({
    kind: 'failed',
    failure: 'The database does not answer.',
  })
})

describe('with a store', () => {
  let server: Awaited<ReturnType<typeof startStore>>
  beforeEach(async () => {
    server = await startStore()
  })
  afterEach(() => server.stop())
  const dayAfter = (days: number) => new Date(now.getTime() + days * 24 * 60 * 60 * 1000)
  const nowhere = () => storeOf({ ...server.settings, endpoint: 'http://127.0.0.1:1' })

  test('each backup is copied there, the newest stay there too, and what is rehearsed comes back from there', async () => {
    const store = storeOf(server.settings)
    const notes = path.join(home, 'notes')
    writeFileSync(notes, 'not ours')
    await store.put(notes, 'notes.txt')
    const files = [0, 1, 2].map((days) => nameOfBackup(dayAfter(days)))
    const outcomes: Outcome[] = []
    for (const days of [0, 1, 2]) outcomes.push(await look({ store }, dayAfter(days)))
    expect(outcomes).toMatchObject([
      { kind: 'made', check: 'worked', copy: { kind: 'copied', file: files[0], removed: [] } },
      { kind: 'made', copy: { kind: 'copied', file: files[1], removed: [] } },
      { kind: 'made', removed: [files[0]], copy: { kind: 'copied', file: files[2], removed: [files[0]] } },
    ])
    expect((await store.names()).toSorted()).toEqual(['notes.txt', files[1], files[2]])
    expect((await runs()).map(({ kind, file }) => `${kind} ${file}`)).toContain(`copy ${files[2]}`)
    expect(await look({ store }, dayAfter(2))).toEqual({ kind: 'not due' })
    expect(readdirSync(folder).toSorted()).toEqual([files[1], files[2]])
  })

  test('a copy that is damaged is found when it is rehearsed', async () => {
    const store = storeOf(server.settings)
    const swapping = {
      ...store,
      put: (_: string, name: string) => store.put(path.join(dataDir, 'uploads', 'photo.jpg'), name),
    }
    expect(await look({ store: swapping })).toMatchObject({
      kind: 'made',
      copy: { kind: 'copied' },
      check: { failure: expect.stringContaining('damaged or no backup') },
    })
  })

  test('one that could not be copied stays, is recorded, and is copied at a later look', async () => {
    const file = nameOfBackup(now)
    const refused = { kind: 'failed', failure: expect.stringContaining('does not answer') }
    expect(await look({ store: nowhere() })).toMatchObject({ kind: 'made', file, copy: refused, check: 'worked' })
    expect(await look({ store: nowhere() })).toMatchObject(refused)
    expect(readdirSync(folder)).toEqual([file])
    const store = storeOf(server.settings)
    expect(await look({ store })).toEqual({ kind: 'copied', file, removed: [] })
    expect(await store.names()).toEqual([file])
    expect((await runs()).map(({ kind, failure }) => [kind, failure === null])).toEqual(
      expect.arrayContaining([
        ['copy', false],
        ['copy', true],
      ]),
    )
  })

  test('a key that may not remove anything is enough', async () => {
    const store = {
      ...storeOf(server.settings),
      remove: () => Promise.reject(new Error('The store does not let this key remove anything.')),
    }
    for (const days of [0, 1]) await look({ store, keep: 1 }, dayAfter(days))
    expect(await look({ store, keep: 1 }, dayAfter(2))).toMatchObject({
      copy: { kind: 'copied', removed: [], stays: expect.stringContaining('does not let this key') },
    })
    expect(await store.names()).toHaveLength(3)
  })

  test('the newest one comes back by a command, onto a machine that has nothing', async () => {
    const store = storeOf(server.settings)
    await look({ store })
    const { endpoint, keyId, secretKey, bucket } = server.settings
    const fetchBackup = (...args: string[]) =>
      promisify(execFile)(process.execPath, [path.join(root, 'scripts/fetch-backup.ts'), ...args], {
        cwd: folder,
        env: {
          PATH: process.env.PATH,
          OSI_BACKUP_BUCKET: bucket,
          S3_ENDPOINT: endpoint,
          S3_ACCESS_KEY_ID: keyId,
          S3_SECRET_ACCESS_KEY: secretKey,
        },
      })
    expect((await fetchBackup('fetched.tar.gz')).stdout).toContain(nameOfBackup(now))
    const [made, fetched] = [nameOfBackup(now), 'fetched.tar.gz'].map((name) => readFileSync(path.join(folder, name)))
    expect(fetched?.equals(made ?? Buffer.alloc(0))).toBe(true)
    await expect(fetchBackup('other.tar.gz', 'none')).rejects.toThrow(/has no backup none/)
  })
})

test.runIf(mayMountDisks())('a full disk leaves nothing half, and says so', async () => {
  const small = mkdtempSync(path.join(home, 'small-'))
  mountDisk(small, '64k')
  try {
    writeFileSync(path.join(small, 'filler'), Buffer.alloc(48 * 1024))
    await client.query('CREATE TABLE large AS SELECT repeat(md5(n::text), 100) AS text FROM generate_series(1, 100) n')
    const outcome = await look({ folder: small })
    expect(failureOf(outcome)).toContain('no room left')
    expect(readdirSync(small)).toEqual(['filler'])
    expect((await runs())[0]?.failure).toContain('Make room')
  } finally {
    await client.query('DROP TABLE IF EXISTS large')
    unmountDisk(small)
  }
})

test('kill -9 in the middle leaves no backup, and the next start makes one and removes what was begun', async () => {
  const start = (...args: string[]) =>
    spawn(process.execPath, [path.join(root, 'scripts/scheduled-backups.ts'), ...args], {
      env: { PATH: process.env.PATH, DATABASE_URL: database.url, OSI_DATA_DIR: dataDir, OSI_BACKUP_DIR: folder },
      stdio: ['ignore', 'ignore', 'inherit'],
    })
  // Whoever holds this table keeps the backup from being finished.
  await client.query('BEGIN; LOCK TABLE things IN ACCESS EXCLUSIVE MODE')
  const killed = start()
  const ended = once(killed, 'exit')
  while (readdirSync(folder).length === 0) await pause(50)
  killed.kill('SIGKILL')
  await ended
  await client.query('ROLLBACK')
  expect(readdirSync(folder)).toEqual([expect.stringMatching(/^\.backup-/)])
  // PostgreSQL gives the lock back once it notices that its holder is gone.
  await expect.poll(locksHeld).toBe(0)

  const next = start('--once')
  await once(next, 'exit')
  expect(next.exitCode).toBe(0)
  expect(readdirSync(folder)).toEqual([expect.stringMatching(/^osi-backup-/)])
})
