import { expect, test } from 'vitest'
import { milestonesAt } from './milestones-field.ts'

const first = '2018-10-01T12:00:00.000Z'
const second = '2018-10-05T12:00:00.000Z'
const third = '2018-10-09T12:00:00.000Z'

test('the first publication is no change of its condition', () => {
  expect(milestonesAt(first, { condition: 'cancelled' })).toEqual({
    condition: 'cancelled',
    conditionSince: null,
    recordingSince: null,
  })
})

test('a condition is new when it differs from the one that readers knew, and stays as old as that', () => {
  const scheduled = milestonesAt(first, {})
  const cancelled = milestonesAt(second, { condition: 'cancelled' }, scheduled)
  expect(cancelled.conditionSince).toBe(second)
  expect(milestonesAt(third, { condition: 'cancelled' }, cancelled)).toEqual(cancelled)
  expect(milestonesAt(third, { condition: 'scheduled' }, cancelled).conditionSince).toBe(third)
})

test('a recording is as old as its first publication, and forgotten when it is taken away', () => {
  const recorded = milestonesAt(second, { recording: { url: 'https://example.org' } }, milestonesAt(first, {}))
  expect(recorded.recordingSince).toBe(second)
  expect(milestonesAt(third, { recording: { url: 'https://example.org/other' } }, recorded).recordingSince).toBe(second)
  expect(milestonesAt(third, { recording: { url: null } }, recorded).recordingSince).toBeNull()
  expect(milestonesAt(second, { recording: { transcript: 'Welcome.' } }).recordingSince).toBe(second)
})
