/**
 * Sends the newest of what it is given, one at a time: while somebody types fast, what lies between is left out.
 * @param send takes as long as it takes; it deals with its own failures
 * @param pauseMs milliseconds from the end of one to the beginning of the next
 */
export function newestOnly<Value>(
  send: (value: Value) => Promise<void>,
  pauseMs: number,
): { push: (value: Value) => void; end: () => void } {
  let next: { value: Value } | undefined
  let isBusy = false
  let timer: ReturnType<typeof setTimeout> | undefined

  const run = async (): Promise<void> => {
    if (isBusy || !next) return
    const { value } = next
    next = undefined
    isBusy = true
    await send(value)
    timer = setTimeout(() => {
      isBusy = false
      void run()
    }, pauseMs)
  }
  return {
    push(value) {
      next = { value }
      void run()
    },
    end() {
      next = undefined
      clearTimeout(timer)
    },
  }
}
