import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { chownSync, closeSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { takeLock } from '../site/runtime/process-lock.ts'
import { adopt, isPostgres, serverOn, stopServer, type RunningServer } from './database/orphan.ts'
import { programs } from './database/programs.ts'
import { runnerFor, type Runner } from './database/runner.ts'
import { withConnection } from './database/with-connection.ts'
import { logFile, openLog } from './log-file.ts'
import { freePort, isFree } from './ports.ts'
import { Refusal } from './refusal.ts'
import { secretsFile, secretsIn, writePrivately } from './secrets.ts'

/** The name of the database, and of the user who owns it. */
const name = 'osi'

/** The environment of PostgreSQL's programs: none of our secrets, and no language or zone of the machine's. */
const environment = { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' }

/** Milliseconds for a server to start, the recovery after a crash included. */
const startMs = 120_000

/** For tests: a power cut would damage the database, and nobody would mind. */
const unsafeDurability = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']

interface EmbeddedDatabase {
  url: string
  /** Whether the server lives. */
  isRunning(): boolean
  /** Starts it again at the same address, after it ended unexpectedly. @throws Refusal when it doesn't start there */
  revive(): Promise<void>
  /** Shuts the database down cleanly and gives the folder back. Calling it again does nothing. */
  stop(): Promise<void>
}

/**
 * Starts the PostgreSQL that npm installed, on 127.0.0.1 alone, with a password that the data folder keeps. It makes the database the first time, and takes
 * over a server that outlived its `npm start`.
 *
 * @param options.dataDir the files are in its folder `postgres`, the log in `logs/postgres.log`
 * @param options.port the wanted port; a free one when it is taken, or when none is wanted
 * @param options.signal gives it up; what was started is stopped
 * @param options.unsafeDurability faster, and lost after a power cut; for tests
 * @returns once it answers
 * @throws Refusal when the folder is in use or can't be reached, or when the server doesn't start
 */
export async function startDatabase(options: {
  dataDir: string
  port?: number
  unsafeDurability?: boolean
  signal?: AbortSignal
}): Promise<EmbeddedDatabase> {
  const dataDir = path.resolve(options.dataDir)
  mkdirSync(dataDir, { recursive: true })
  const release = takeLock(path.join(dataDir, '.lock-database'))
  if (!release)
    throw new Refusal(
      `The data folder ${dataDir} is in use by another start of this program. Stop that one first, or set OSI_DATA_DIR to another folder.`,
    )
  try {
    const folder = folderOf(dataDir)
    const { initdb, postgres } = await programs()
    const runner = runnerFor(postgres, folder)
    await create(folder, { initdb, runner, password: secretsIn(dataDir).OSI_DATABASE_PASSWORD })
    const run = async (port?: number): Promise<RunningServer> =>
      (await adopt(folder, (each) => urlOf(dataDir, each, 'postgres'))) ??
      (await serve(dataDir, postgres, runner, { ...options, port }))
    let server = await run(options.port)
    await createDatabase(urlOf(dataDir, server.port, 'postgres'))
    let stopping: Promise<void> | undefined
    return {
      url: urlOf(dataDir, server.port),
      isRunning: () => isPostgres(server.pid),
      revive: async () => {
        const { port } = server
        server = await run(port)
        if (server.port !== port) throw new Refusal(`Another program took the database’s port ${port}.`)
      },
      stop: () => (stopping ??= stopServer(server).finally(release)),
    }
  } catch (error) {
    release()
    throw error
  }
}

/** The address of the database that is running on a data folder, started by someone else; undefined when none is. */
export function runningDatabase(dataDir: string): string | undefined {
  const server = serverOn(folderOf(dataDir))
  return server && urlOf(dataDir, server.port)
}

const folderOf = (dataDir: string): string => path.join(path.resolve(dataDir), 'postgres')

const urlOf = (dataDir: string, port: number, database = name): string =>
  `postgres://${name}:${secretsIn(dataDir).OSI_DATABASE_PASSWORD}@127.0.0.1:${port}/${database}`

/** Makes the files, unless they are there. Half-made ones never bear the name. */
async function create(
  folder: string,
  { initdb, runner, password }: { initdb: string; runner: Runner; password: string },
): Promise<void> {
  const version = path.join(folder, 'PG_VERSION')
  if (existsSync(version)) {
    const made = readFileSync(version, 'utf8').trim()
    if (made === '18') return
    throw new Refusal(
      `The database in ${folder} was made by PostgreSQL ${made}; this program has PostgreSQL 18. Restore a backup into another data folder (npm run restore).`,
    )
  }
  const unfinished = `${folder}.unfinished`
  rmSync(unfinished, { recursive: true, force: true })
  mkdirSync(unfinished, { recursive: true, mode: 0o700 })
  const passwordFile = path.join(unfinished, '..', '.database-password')
  writePrivately(passwordFile, `${password}\n`)
  const { owner } = runner
  if (owner) for (const each of [unfinished, passwordFile]) chownSync(each, owner.uid, owner.gid)
  try {
    const [program, args] = runner.command(initdb, [
      `--pgdata=${unfinished}`,
      `--username=${name}`,
      '--auth=scram-sha-256',
      `--pwfile=${passwordFile}`,
      '--encoding=UTF8',
      // Sorts and folds case alike on every machine, whatever languages it has.
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
    ])
    const { status, stderr, error } = spawnSync(program, args, {
      ...runner.as,
      cwd: '/',
      env: environment,
      encoding: 'utf8',
    })
    if (status !== 0)
      throw new Refusal(`The database can't be made in ${folder}: ${lastLines(error?.message ?? stderr)}`)
  } finally {
    rmSync(passwordFile, { force: true })
  }
  rmSync(folder, { recursive: true, force: true })
  renameSync(unfinished, folder)
}

/** Starts the server, in a process group of its own: Ctrl-C in a terminal reaches the whole group, and the database is to go last. */
async function serve(
  dataDir: string,
  postgres: string,
  runner: Runner,
  options: { port?: number; unsafeDurability?: boolean; signal?: AbortSignal },
): Promise<RunningServer> {
  const folder = folderOf(dataDir)
  const deadline = performance.now() + startMs
  let isPasswordSet = false
  for (;;) {
    const port = options.port && (await isFree(options.port)) ? options.port : await freePort()
    const server = launch(dataDir, postgres, runner, [
      `port=${port}`,
      'listen_addresses=127.0.0.1',
      'unix_socket_directories=',
      'timezone=UTC',
      ...(options.unsafeDurability ? unsafeDurability : []),
    ])
    const { pid } = server
    const how = pid === undefined ? 'ended' : await answers(urlOf(dataDir, port, 'postgres'), server, options.signal)
    const isGivenUp = options.signal?.aborted
    if (pid !== undefined && how === 'lets us in' && !isGivenUp) return { pid, port }
    if (pid !== undefined && how !== 'ended')
      await stopServer({ pid, port }, how === 'says nothing' ? 'SIGQUIT' : 'SIGINT')
    if (isGivenUp) throw new Refusal('The start was given up.')
    if (how === 'refuses us' && !isPasswordSet) {
      setPassword(dataDir, postgres, runner)
      isPasswordSet = true
      continue
    }
    const log = readFileSync(logFile(dataDir, 'postgres'), 'utf8')
    // Both pass: someone was faster to take the port; processes of a killed server haven't noticed yet that it is gone.
    const passing = /Address already in use|pre-existing shared memory block/.test(log.slice(-2_000))
    if (!passing || performance.now() > deadline)
      throw new Refusal(
        `PostgreSQL doesn't start on ${folder}: ${lastLines(log)} The whole log is in ${logFile(dataDir, 'postgres')}.`,
      )
    await pause(500)
  }
}

/**
 * Sets the password that the data folder keeps: the database is ours, so that a lost `secrets.json` costs no content. Nobody else may be using the files.
 * @throws Refusal when PostgreSQL says no
 */
function setPassword(dataDir: string, postgres: string, runner: Runner): void {
  const [program, args] = runner.command(postgres, ['--single', '-D', folderOf(dataDir), 'postgres'])
  const { status, stderr } = spawnSync(program, args, {
    ...runner.as,
    cwd: '/',
    env: environment,
    encoding: 'utf8',
    timeout: startMs,
    input: `ALTER USER ${name} PASSWORD '${secretsIn(dataDir).OSI_DATABASE_PASSWORD}'\n`,
  })
  if (status !== 0)
    throw new Refusal(
      `The database in ${folderOf(dataDir)} has another password than ${secretsFile(dataDir)}, and it can't be set anew: ${lastLines(stderr)}`,
    )
}

function launch(dataDir: string, postgres: string, runner: Runner, settings: string[]): ChildProcess {
  const log = openLog(dataDir, 'postgres')
  const [program, args] = runner.command(postgres, [
    '-D',
    folderOf(dataDir),
    ...settings.flatMap((setting) => ['-c', setting]),
  ])
  const server = spawn(program, args, {
    ...runner.as,
    cwd: '/',
    env: environment,
    detached: true,
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  server.on('error', () => undefined)
  server.unref()
  return server
}

/** Waits until a server says whether it lets us in, but not for ever. @param signal gives it up */
async function answers(
  url: string,
  server: ChildProcess,
  signal?: AbortSignal,
): Promise<'lets us in' | 'refuses us' | 'says nothing' | 'ended'> {
  const deadline = performance.now() + startMs
  while (server.exitCode === null && server.signalCode === null && server.pid) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3_000 })
    client.on('error', () => undefined)
    const code = await client.connect().then(
      () => 'connected',
      (error: { code?: string }) => error.code,
    )
    await client.end().catch(() => undefined)
    if (code === 'connected') return 'lets us in'
    // The wrong password, or no such user.
    if (code === '28P01' || code === '28000') return 'refuses us'
    if (performance.now() > deadline || signal?.aborted) return 'says nothing'
    await pause(50)
  }
  return 'ended'
}

async function createDatabase(url: string): Promise<void> {
  await withConnection(url, async (client) => {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [name])
    if (rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`)
  })
}

const lastLines = (text: string): string => text.trim().split('\n').slice(-3).join(' ')
