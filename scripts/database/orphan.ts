import { codeOf } from '@osi/shared'
import { execFileSync } from 'node:child_process'
import { readFileSync, realpathSync, rmSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'

/** A server that runs on a folder of files. */
export interface RunningServer {
  pid: number
  port: number
}

const pidFile = (folder: string): string => path.join(folder, 'postmaster.pid')

/** The server that says it runs on these files, if its process lives and is a PostgreSQL. @param folder its data folder */
export function serverOn(folder: string): RunningServer | undefined {
  let lines: string[]
  try {
    lines = readFileSync(pidFile(folder), 'utf8').split('\n')
  } catch {
    return undefined
  }
  const [pid, , , port] = lines.map(Number)
  return pid && port && isPostgres(pid) ? { pid, port } : undefined
}

/**
 * Makes way for a new server on files that an earlier one may still use: it outlived a start that was killed.
 * @param url how it would be reached on a port
 * @returns the earlier server, when it answers and can be used as it is
 */
export async function adopt(folder: string, url: (port: number) => string): Promise<RunningServer | undefined> {
  const deadline = performance.now() + 15_000
  for (let server = serverOn(folder); server; server = serverOn(folder)) {
    if (await isServing(folder, url(server.port))) return server
    if (performance.now() > deadline) await stopServer(server, 'SIGQUIT')
    await pause(200)
  }
  // A process that has the number of a server that is gone would keep PostgreSQL from starting.
  rmSync(pidFile(folder), { force: true })
  return undefined
}

/**
 * Stops a server and waits until it is gone.
 * @param signal SIGINT ends connections and shuts down cleanly; SIGQUIT doesn't wait for anything
 */
export async function stopServer({ pid }: RunningServer, signal: 'SIGINT' | 'SIGQUIT' = 'SIGINT'): Promise<void> {
  const deadline = performance.now() + 60_000
  if (!isPostgres(pid)) return
  signalTo(pid, signal)
  while (isPostgres(pid)) {
    if (performance.now() > deadline) signalTo(pid, 'SIGQUIT')
    await pause(50)
  }
}

/** Whether a process lives. One that ended and that nobody asked about yet (a zombie) doesn't. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
  return commandOf(pid) !== ''
}

/** Whether a process lives and is a PostgreSQL, not one that got its number since. */
export const isPostgres = (pid: number): boolean => isAlive(pid) && /postgres/i.test(commandOf(pid))

/** What a process was started with; empty when there is none. */
function commandOf(pid: number): string {
  if (process.platform === 'linux') {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
    } catch {
      return ''
    }
  }
  try {
    return execFileSync('ps', ['-p', String(pid), '-o', 'command='], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
  } catch {
    return ''
  }
}

function signalTo(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch (error) {
    if (codeOf(error) !== 'ESRCH') throw error
  }
}

/** Whether a server answers, lets us in, and works on this folder and no other. */
async function isServing(folder: string, connectionString: string): Promise<boolean> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 3_000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query<{ data_directory: string }>('SHOW data_directory')
    return realpathSync(rows[0]?.data_directory ?? '') === realpathSync(folder)
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}
