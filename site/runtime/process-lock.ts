import { DatabaseSync } from 'node:sqlite'

/**
 * Takes a lock that one process at a time can have.
 *
 * It is SQLite's write lock on an empty database file: the operating system takes it back when its holder ends in any way (`kill -9`
 * too), so there is nothing stale to judge, no process id that another program may have got since, and it holds between containers
 * that share the folder. A file made with `wx`, or a pid in it, has all three troubles.
 * @param path of the lock's file, in a folder that is there
 * @returns what gives the lock back; undefined when another process has it
 * @throws Error when the file can't be written
 */
export function takeLock(path: string): (() => void) | undefined {
  const database = new DatabaseSync(path, { timeout: 0 })
  try {
    // Without a journal on the disk, which a full disk would have no room for.
    database.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE')
    return () => database.close()
  } catch (error) {
    database.close()
    if (isBusy(error)) return undefined
    throw error
  }
}

/** SQLITE_BUSY and SQLITE_LOCKED. */
const isBusy = (error: unknown): boolean =>
  error instanceof Error && 'errcode' in error && (error.errcode === 5 || error.errcode === 6)
