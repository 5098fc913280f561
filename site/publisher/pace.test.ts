import { expect, test } from 'vitest'
import { waitBeforeBuild } from './pace.ts'

const pace = { burst: 3_000, quiet: 1_500, most: 10_000 }

test.each([
  ['the first release waits for nothing', { now: 0, firstPoke: 0, lastPoke: 0 }, 0],
  [
    'a change long after the last release goes at once',
    { now: 60_000, lastBuilt: 1_000, firstPoke: 60_000, lastPoke: 60_000 },
    0,
  ],
  [
    'a change just after a release waits for more',
    { now: 2_000, lastBuilt: 1_000, firstPoke: 2_000, lastPoke: 2_000 },
    1_500,
  ],
  ['another one makes it wait again', { now: 3_000, lastBuilt: 1_000, firstPoke: 2_000, lastPoke: 3_000 }, 1_500],
  ['a pause ends the waiting', { now: 4_500, lastBuilt: 1_000, firstPoke: 2_000, lastPoke: 3_000 }, 0],
  [
    'no stream of changes holds it up for ever',
    { now: 12_000, lastBuilt: 1_000, firstPoke: 2_000, lastPoke: 11_990 },
    0,
  ],
])('%s', (_what, times, wait) => {
  expect(waitBeforeBuild(pace, times)).toBe(wait)
})
