/** A search works this long before it lets other tasks run. A page must answer its reader within 50 ms. */
const maxWorkMs = 8

/** The browsers' scheduler, where there is one: it runs what a reader does before work that can wait. */
interface YieldingScheduler {
  yield?(): Promise<void>
}

const nextTask: () => Promise<void> = (() => {
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

/** Lets other tasks run when the search has worked for 8 ms since they last did; otherwise resolves at once. */
export type YieldToMain = () => Promise<void>

/** Makes the `yieldToMain` of one search. The search calls it between steps of a few milliseconds, so that no task gets long. */
export function createYieldToMain(): YieldToMain {
  let since = performance.now()
  return async () => {
    if (performance.now() - since < maxWorkMs) return
    await nextTask()
    since = performance.now()
  }
}
