import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { takeLock } from '../process-lock.ts'

/** Between two attempts at a lock that another process holds. */
const attemptEveryMs = 50

/** What only one process at a time may do: `build` releases (seconds), or change which one readers get (`swap`, milliseconds). */
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
    const giveBack = takeLock(this.#path)
    if (!giveBack) return 'busy'
    try {
      return await work()
    } finally {
      giveBack()
    }
  }

  /**
   * The same, but waits for its turn.
   * @param timeoutMs until it gives up
   * @throws Error when another process holds the lock for longer
   */
  async whenFree<Result>(work: () => Promise<Result>, timeoutMs: number): Promise<Result> {
    for (let waitedMs = 0; ; waitedMs += attemptEveryMs) {
      const result = await this.ifFree(work)
      if (result !== 'busy') return result
      if (waitedMs >= timeoutMs) throw new Error('Another process is publishing; try again in a minute.')
      await setTimeout(attemptEveryMs)
    }
  }
}
