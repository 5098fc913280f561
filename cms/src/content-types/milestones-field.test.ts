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

test('another date is kept as a change, once', () => {
  const told = (start: string) => ({
    condition: 'scheduled',
    starts: [start],
    when: start,
    overAt: '2019-01-01T06:00:00.000Z',
  })
  const announced = milestonesAt(first, {}, {}, told('October 26'))
  expect(announced.changes).toBeUndefined()
  const moved = milestonesAt(second, {}, announced, told('October 27'))
  expect(moved.changes).toEqual([{ at: second, when: { from: 'October 26', to: 'October 27' } }])
  expect(milestonesAt(third, {}, moved, told('October 27')).changes).toEqual(moved.changes)
})
