import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { root } from '../stack/settings.ts'
import { createTestDatabase } from '../testing/test-database.ts'
import { backUp } from './back-up.ts'
import { nameOfBackup } from './kept-backups.ts'
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

const canMount = process.getuid?.() === 0 && process.platform === 'linux'
test.runIf(canMount)('a full disk leaves nothing half, and says so', async () => {
  const small = mkdtempSync(path.join(home, 'small-'))
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', small])
  try {
    writeFileSync(path.join(small, 'filler'), Buffer.alloc(48 * 1024))
    await client.query('CREATE TABLE large AS SELECT repeat(md5(n::text), 100) AS text FROM generate_series(1, 100) n')
    const outcome = await look({ folder: small })
    expect(failureOf(outcome)).toContain('no room left')
    expect(readdirSync(small)).toEqual(['filler'])
    expect((await runs())[0]?.failure).toContain('Make room')
  } finally {
    await client.query('DROP TABLE IF EXISTS large')
    execFileSync('umount', ['-l', small])
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

  const next = start('--once')
  await once(next, 'exit')
  expect(next.exitCode).toBe(0)
  expect(readdirSync(folder)).toEqual([expect.stringMatching(/^osi-backup-/)])
})
