import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/**
 * What only one process at a time may do: `build` releases (seconds), or change which one readers get (`swap`, milliseconds).
 *
 * The lock is SQLite's write lock on an empty database file: the operating system takes it back when its holder ends in any way
 * (`kill -9` too), so there is nothing stale to judge, no process id that another program may have got since, and it holds
 * between containers that share the folder. A file made with `wx`, or a pid in it, has all three troubles.
 */
export class ReleasesLock {
  readonly #path: string

  constructor(releasesFolder: string, purpose: 'build' | 'swap') {
    this.#path = join(releasesFolder, `.lock-${purpose}`)
  }

  /**
   * Does something while no other process can.
   * @returns what it gave, or `busy` at once when another process holds the lock
   */
  async ifFree<Result>(work: () => Promise<Result>): Promise<Result | 'busy'> {
    const database = new DatabaseSync(this.#path, { timeout: 0 })
    try {
      try {
        // Without a journal on the disk, which a full disk would have no room for.
        database.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE')
      } catch (error) {
        if (isBusy(error)) return 'busy'
        throw error
      }
      return await work()
    } finally {
      database.close()
    }
  }

  /**
   * The same, but waits for its turn.
   * @param timeoutMs milliseconds until it gives up
   * @throws Error when another process holds the lock for longer
   */
  async whenFree<Result>(work: () => Promise<Result>, timeoutMs: number): Promise<Result> {
    for (let waited = 0; ; waited += 50) {
      const result = await this.ifFree(work)
      if (result !== 'busy') return result
      if (waited >= timeoutMs) throw new Error('Another process is publishing; try again in a minute.')
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
}

/** SQLITE_BUSY and SQLITE_LOCKED. */
const isBusy = (error: unknown): boolean => [5, 6].includes((error as { errcode?: number }).errcode ?? 0)
