import { pino } from 'pino'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Builder, type ReconcilerOfLoop } from './builder.ts'
import type { Outcome } from './reconciler.ts'

const hourMs = 3_600_000
const start = new Date('2026-06-01T12:00:00.000Z')

/** A reconciler that answers as it is told, and notes when it was asked. */
class FakeReconciler implements ReconcilerOfLoop {
  waiting: undefined
  nextChangeAt: Date | undefined
  outcome: Outcome = { did: 'nothing' }
  /** Milliseconds since the start. */
  askedAt: number[] = []
  insisted: (boolean | undefined)[] = []

  reconcile({ insist }: { insist?: boolean } = {}): Promise<Outcome> {
    this.askedAt.push(Date.now() - start.getTime())
    this.insisted.push(insist)
    return Promise.resolve(this.outcome)
  }
  prepareNext(): void {}
  close(): Promise<void> {
    return Promise.resolve()
  }
}

let reconciler: FakeReconciler
let builder: Builder
beforeEach(() => {
  vi.useFakeTimers({ now: start, toFake: ['setTimeout', 'clearTimeout', 'performance', 'Date'] })
  reconciler = new FakeReconciler()
  builder = new Builder(reconciler, pino({ level: 'silent' }), () => new Date(), { intervalMs: hourMs })
})
afterEach(async () => {
  await builder.stop()
  vi.useRealTimers()
})

test('a notify is followed by a comparison at once, and by a second one for what was not committed yet', async () => {
  builder.start()
  await vi.advanceTimersByTimeAsync(60_000)
  builder.notify()
  await vi.advanceTimersByTimeAsync(1_000)
  expect(reconciler.askedAt).toEqual([0, 60_000, 60_400])
})

test('without a notify the interval passes', async () => {
  builder.start()
  await vi.advanceTimersByTimeAsync(2 * hourMs + 1)
  expect(reconciler.askedAt).toEqual([0, hourMs, 2 * hourMs])
})

test('the site is looked at when it changes by itself', async () => {
  reconciler.nextChangeAt = new Date(start.getTime() + 5_000)
  builder.start()
  await vi.advanceTimersByTimeAsync(6_000)
  expect(reconciler.askedAt).toEqual([0, 5_020])
})

test('what another process builds is looked for after a second', async () => {
  reconciler.outcome = { did: 'locked-elsewhere' }
  builder.start()
  await vi.advanceTimersByTimeAsync(1_500)
  expect(reconciler.askedAt).toEqual([0, 1_000])
})

test('a person who waits is told to the reconciler, once', async () => {
  builder.start()
  await vi.advanceTimersByTimeAsync(10)
  builder.notify(true)
  await vi.advanceTimersByTimeAsync(1_000)
  expect(reconciler.insisted).toEqual([false, true, false])
})
