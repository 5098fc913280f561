import { expect, test } from 'vitest'
import { readFlags, readGroups, writeFlags, writeGroups } from './manifest.ts'

test.each([
  [[], ''],
  [[false, false, false], '3'],
  [[true], '0 1'],
  [[false, true, true, false], '1 2 1'],
])('flags %j are written as “%s”, and read again', (flags, written) => {
  expect(writeFlags(flags)).toBe(written)
  expect([...readFlags(written)]).toEqual(flags.map(Number))
})

test('sizes of groups are read as they were written', () => {
  const sizes = [1, 1, 1, 40, 1]
  expect(readGroups(writeGroups(sizes))).toEqual(sizes)
})
