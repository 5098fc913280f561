import { messageOf, textIn } from '@osi/shared'
import { Refusal } from '../refusal.ts'

/** What a program that runs until it is stopped is given. */
export interface Run {
  /** Takes what has to be undone at the end. The last one goes first: the database was started first, so it goes last. */
  later(this: void, undo: () => Promise<void>): void
  /** Tells people something. */
  say(this: void, sentence: string): void
  /** Aborted when everything is to stop. */
  signal: AbortSignal
  /** Stops everything by itself. @param exitCode 0 when that is as it should be */
  stop(this: void, exitCode: number): void
}

/**
 * Runs until Ctrl-C, SIGTERM, or the end of who started it; then undoes everything in order and exits with 0. What can't be started exits
 * with 1 and one sentence.
 *
 * @param start starts everything
 */
export async function untilStopped(start: (run: Run) => Promise<void>): Promise<void> {
  const undoing: (() => Promise<void>)[] = []
  const giveUp = new AbortController()
  let ending: Promise<void> | undefined

  const undoAll = async (): Promise<void> => {
    giveUp.abort()
    for (let undo = undoing.pop(); undo; undo = undoing.pop()) await undo()
  }
  const end = (exitCode: number, sentence?: string): Promise<void> =>
    (ending ??= (async () => {
      if (sentence) console.log(sentence)
      await undoAll()
      if (sentence) console.log('Everything has stopped.')
      process.exit(exitCode)
    })())
  const endOnSignal = (): void => void end(0, '\nStopping everything, the database last …')

  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, endOnSignal)
  // Who started this is gone: the channel of `install-and-run.mjs` closes, or npm was killed so that it could hand on no signal.
  process.on('disconnect', endOnSignal)
  if (process.env.npm_lifecycle_event) {
    const { ppid } = process
    setInterval(() => void (process.ppid === ppid || endOnSignal()), 1_000).unref()
  }

  try {
    await start({
      later: (undo) => void undoing.push(undo),
      say: (sentence) => console.log(sentence),
      signal: giveUp.signal,
      stop: (exitCode) => void end(exitCode, '\nStopping everything, the database last …'),
    })
  } catch (error) {
    // A step that fails because everything is being stopped is no failure.
    if (!ending)
      console.error(`\n${error instanceof Refusal ? error.message : (textIn(error, 'stack') ?? messageOf(error))}`)
    await end(1)
  }
}
