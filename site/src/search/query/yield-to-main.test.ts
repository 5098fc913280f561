import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createYieldToMain } from './yield-to-main.ts'

beforeEach(() => vi.useFakeTimers({ toFake: ['performance'] }))
afterEach(() => vi.useRealTimers())

test.each([
  ['after little work a search goes on at once', 0, false],
  ['after long work other tasks run first', 12, true],
])('%s', async (_, durationMs, othersRan) => {
  const yieldToMain = createYieldToMain()
  let ran = false
  setImmediate(() => (ran = true))
  vi.advanceTimersByTime(durationMs)
  await yieldToMain()
  expect(ran).toBe(othersRan)
})
