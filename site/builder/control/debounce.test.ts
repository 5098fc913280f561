import { expect, test } from 'vitest'
import { waitBeforeBuild } from './debounce.ts'

const debounce = { burstMs: 3_000, quietMs: 1_500, maxMs: 10_000 }

test.each([
  ['the first release waits for nothing', { now: 0, firstNotifiedAt: 0, lastNotifiedAt: 0 }, 0],
  [
    'a change long after the last release goes at once',
    { now: 60_000, lastBuilt: 1_000, firstNotifiedAt: 60_000, lastNotifiedAt: 60_000 },
    0,
  ],
  [
    'a change just after a release waits for more',
    { now: 2_000, lastBuilt: 1_000, firstNotifiedAt: 2_000, lastNotifiedAt: 2_000 },
    1_500,
  ],
  [
    'another one makes it wait again',
    { now: 3_000, lastBuilt: 1_000, firstNotifiedAt: 2_000, lastNotifiedAt: 3_000 },
    1_500,
  ],
  ['a pause ends the waiting', { now: 4_500, lastBuilt: 1_000, firstNotifiedAt: 2_000, lastNotifiedAt: 3_000 }, 0],
  [
    'no stream of changes holds it up for ever',
    { now: 12_000, lastBuilt: 1_000, firstNotifiedAt: 2_000, lastNotifiedAt: 11_990 },
    0,
  ],
])('%s', (_what, times, wait) => {
  expect(waitBeforeBuild(debounce, times)).toBe(wait)
})
