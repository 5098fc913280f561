import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { newestOnly } from './newest-only.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('the first is sent at once, and of those that come meanwhile the newest', async () => {
  const sent: number[] = []
  const queue = newestOnly(async (value: number) => void sent.push(value), 300)
  for (const value of [1, 2, 3]) queue.push(value)
  expect(sent).toEqual([1])
  await vi.advanceTimersByTimeAsync(300)
  expect(sent).toEqual([1, 3])
  await vi.advanceTimersByTimeAsync(1_000)
  expect(sent).toEqual([1, 3])
})

test('nothing is sent after the end', async () => {
  const sent: number[] = []
  const queue = newestOnly(async (value: number) => void sent.push(value), 300)
  queue.push(1)
  queue.push(2)
  queue.end()
  await vi.advanceTimersByTimeAsync(1_000)
  expect(sent).toEqual([1])
})
