import { expect, test } from 'vitest'
import { createYieldToMain } from './yield-to-main.ts'

/** Works without a pause. */
const work = (durationMs: number): void => {
  const end = performance.now() + durationMs
  while (performance.now() < end);
}

test.each([
  ['after little work a search goes on at once', 0, false],
  ['after long work other tasks run first', 12, true],
])('%s', async (_, durationMs, othersRan) => {
  const yieldToMain = createYieldToMain()
  let ran = false
  setImmediate(() => (ran = true))
  work(durationMs)
  await yieldToMain()
  expect(ran).toBe(othersRan)
})
