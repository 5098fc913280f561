import { expect, test } from 'vitest'
import { Turns } from './turns.ts'

/** Works so long without a pause. @param duration milliseconds */
const work = (duration: number): void => {
  const end = performance.now() + duration
  while (performance.now() < end);
}

test.each([
  ['a short turn goes on at once', 0, false],
  ['after a long turn the others have theirs', 12, true],
])('%s', async (_, duration, othersHadTheirTurn) => {
  const turns = new Turns()
  let had = false
  setImmediate(() => (had = true))
  work(duration)
  await turns.over()
  expect(had).toBe(othersHadTheirTurn)
})
