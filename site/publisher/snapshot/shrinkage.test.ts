import type { Snapshot } from '@osi/shared'
import { expect, test } from 'vitest'
import { isEmpty, shrinkageOf } from './shrinkage.ts'

const now = new Date('2026-06-01T00:00:00.000Z')
const snapshot = (ids: (string | { id: string; withdrawAt: string })[]): Snapshot => ({
  version: 1,
  fingerprint: 'f'.repeat(16),
  documents: { faqs: ids.map((each) => (typeof each === 'string' ? { id: each } : each)) },
  globals: {},
  media: [],
  redirects: [],
  problems: [],
})
const ten = Array.from({ length: 10 }, (_, index) => `f${index}`)

test.each([
  ['three of ten', 3, false],
  ['four of ten', 4, true],
  ['none', 0, false],
  ['all', 10, true],
])('the loss of %s', (_what, lost, suspicious) => {
  const result = shrinkageOf(snapshot(ten), snapshot(ten.slice(lost)), now)
  expect([result.lost.length, result.suspicious]).toEqual([lost, suspicious])
})

test('others in their place don’t make up for what is lost', () => {
  expect(shrinkageOf(snapshot(ten), snapshot(ten.map((id) => `new-${id}`)), now).suspicious).toBe(true)
})

test('what was to be withdrawn by now is no loss', () => {
  const planned = ten.map((id) => ({ id, withdrawAt: '2026-05-31T00:00:00.000Z' }))
  expect(shrinkageOf(snapshot([...planned, 'stays']), snapshot(['stays']), now)).toEqual({
    lost: [],
    suspicious: false,
  })
})

test('a snapshot is empty when it has no document of any type', () => {
  expect([isEmpty(snapshot([])), isEmpty(snapshot(['one']))]).toEqual([true, false])
})
