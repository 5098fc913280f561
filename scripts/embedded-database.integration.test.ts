import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { runningDatabase, startDatabase } from './embedded-database.ts'
import { secretsFile } from './secrets.ts'

type Database = Awaited<ReturnType<typeof startDatabase>>

const folders: string[] = []
const running = new Set<Database>()

afterEach(async () => {
  for (const database of running) await database.stop()
  running.clear()
})
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

function emptyFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'osi-database-'))
  folders.push(folder)
  chmodSync(folder, 0o711)
  return folder
}

async function start(options: Parameters<typeof startDatabase>[0]): Promise<Database> {
  const database = await startDatabase({ unsafeDurability: true, ...options })
  running.add(database)
  return database
}

async function answerTo(url: string, query: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query({ text: query, rowMode: 'array' })
    return rows.at(0)?.at(0)
  } finally {
    await client.end()
  }
}

/** Another process that starts the database on a folder and is killed as soon as it has. */
async function startAndKill(dataDir: string): Promise<void> {
  const script = `
    const { startDatabase } = await import(${JSON.stringify(path.resolve(import.meta.dirname, 'embedded-database.ts'))})
    await startDatabase({ dataDir: ${JSON.stringify(dataDir)}, unsafeDurability: true })
    process.kill(process.pid, 'SIGKILL')`
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], { stdio: 'inherit' })
  const [, signal] = (await once(child, 'exit')) as [number, string]
  expect(signal).toBe('SIGKILL')
}

describe('an embedded database', () => {
  test('keeps what was written, in UTF-8, when it is stopped and started', async () => {
    const dataDir = emptyFolder()
    const first = await start({ dataDir })
    await answerTo(first.url, `CREATE TABLE words AS SELECT 'Früh — später' AS word`)
    await first.stop()
    expect(first.isRunning()).toBe(false)
    const second = await start({ dataDir })
    expect(await answerTo(second.url, 'SELECT word FROM words')).toBe('Früh — später')
    expect(await answerTo(second.url, 'SHOW server_encoding')).toBe('UTF8')
    expect(await answerTo(second.url, 'SHOW TimeZone')).toBe('UTC')
  })

  test('listens on this machine alone and asks for the password that only the owner of the data folder can read', async () => {
    const dataDir = emptyFolder()
    const { url } = await start({ dataDir })
    expect(await answerTo(url, 'SHOW listen_addresses')).toBe('127.0.0.1')
    expect(statSync(secretsFile(dataDir)).mode & 0o777).toBe(0o600)
    const guess = new URL(url)
    guess.password = 'postgres'
    await expect(answerTo(guess.href, 'SELECT 1')).rejects.toThrow('password authentication failed')
  })

  test('takes another port when the wanted one is taken', async () => {
    const stranger = createServer().listen(0, '127.0.0.1')
    await once(stranger, 'listening')
    const { port } = stranger.address() as { port: number }
    const { url } = await start({ dataDir: emptyFolder(), port })
    stranger.close()
    expect(new URL(url).port).not.toBe(String(port))
    expect(await answerTo(url, 'SELECT 1')).toBe(1)
  })

  test('that outlived its start is taken over, and stopped by who took it over', async () => {
    const dataDir = emptyFolder()
    await startAndKill(dataDir)
    const orphan = runningDatabase(dataDir)
    expect(orphan).toBeDefined()
    const database = await start({ dataDir })
    expect(database.url).toBe(orphan)
    await database.stop()
    expect(runningDatabase(dataDir)).toBeUndefined()
  })

  test('starts again after its server was killed', async () => {
    const dataDir = emptyFolder()
    const first = await start({ dataDir })
    const { stdout } = spawnSync('head', ['-n', '1', path.join(dataDir, 'postgres', 'postmaster.pid')], {
      encoding: 'utf8',
    })
    process.kill(Number(stdout), 'SIGKILL')
    while (first.isRunning()) await pause(50)
    await first.stop()
    const second = await start({ dataDir })
    expect(await answerTo(second.url, 'SELECT 1')).toBe(1)
  })

  test('starts again with its content when its password was lost', async () => {
    const dataDir = emptyFolder()
    const first = await start({ dataDir })
    await answerTo(first.url, 'CREATE TABLE kept AS SELECT 7 AS number')
    await first.stop()
    rmSync(secretsFile(dataDir))
    const second = await start({ dataDir })
    expect(second.url).not.toBe(first.url)
    expect(await answerTo(second.url, 'SELECT number FROM kept')).toBe(7)
  })

  test('leaves no server behind when its start is given up', async () => {
    const dataDir = emptyFolder()
    await expect(startDatabase({ dataDir, unsafeDurability: true, signal: AbortSignal.abort() })).rejects.toThrow(
      'given up',
    )
    expect(runningDatabase(dataDir)).toBeUndefined()
    await start({ dataDir })
  })

  test('is refused to a second start on the same folder', async () => {
    const dataDir = emptyFolder()
    await start({ dataDir })
    await expect(startDatabase({ dataDir })).rejects.toThrow('is in use by another start')
  })

  test.runIf(process.getuid?.() === 0)('works for root in a folder that only root may enter', async () => {
    const closed = emptyFolder()
    chmodSync(closed, 0o700)
    const dataDir = path.join(closed, 'data')
    mkdirSync(dataDir)
    const { url } = await start({ dataDir })
    expect(await answerTo(url, 'SELECT 1')).toBe(1)
  })
})
