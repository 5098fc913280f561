import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/**
 * Claims a data folder for this process. The claim is SQLite's write lock on an empty file: the operating system takes it back
 * when the process ends in any way (`kill -9` too), so there is nothing stale to judge.
 *
 * @param dataDir made if it isn't there
 * @returns what gives the folder back; undefined when another process has it
 * @throws Error when the folder can't be written
 */
export function claim(dataDir: string): (() => void) | undefined {
  mkdirSync(dataDir, { recursive: true })
  const lock = new DatabaseSync(path.join(dataDir, '.lock-database'), { timeout: 0 })
  try {
    lock.exec('BEGIN EXCLUSIVE')
    return () => lock.close()
  } catch (error) {
    lock.close()
    // 5 and 6 are SQLITE_BUSY and SQLITE_LOCKED.
    if ([5, 6].includes((error as { errcode?: number }).errcode ?? 0)) return undefined
    throw error
  }
}
