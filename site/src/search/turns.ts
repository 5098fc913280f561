/** How long a search works before others have a turn, in milliseconds: a page must answer its reader within 50. */
const maxTurnMs = 8

/** Work that can wait goes behind what a reader does meanwhile, where the platform knows the difference. */
interface YieldingScheduler {
  yield?(): Promise<void>
}

const giveTurn: () => Promise<void> = (() => {
  const { scheduler } = globalThis as { scheduler?: YieldingScheduler }
  if (scheduler?.yield) return () => scheduler.yield?.() ?? Promise.resolve()
  if (typeof setImmediate === 'function') return () => new Promise<void>((resolve) => void setImmediate(resolve))
  return () =>
    new Promise<void>((resolve) => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => {
        port1.close()
        resolve()
      }
      port2.postMessage(undefined)
    })
})()

/** The turns of one search. Its parts ask `over()` between steps of a few milliseconds, so that no task gets long. */
export class Turns {
  #since = performance.now()

  /** Waits for the others when this turn has lasted long enough; otherwise goes on at once. */
  async over(): Promise<void> {
    if (performance.now() - this.#since < maxTurnMs) return
    await giveTurn()
    this.#since = performance.now()
  }
}
