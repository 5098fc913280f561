import { describe, expect, test } from 'vitest'
import { backupsAmong, backupsToRemove, instantOfBackup, isBackupDue, nameOfBackup } from './kept-backups.ts'

const name = (instant: string): string => nameOfBackup(new Date(instant))

test('a backup’s name says when it was begun', () => {
  expect(name('2026-11-26T11:08:50.123Z')).toBe('osi-backup-2026-11-26T110850Z.tar.gz')
  expect(instantOfBackup('osi-backup-2026-11-26T110850Z.tar.gz')).toEqual(new Date('2026-11-26T11:08:50Z'))
})

test('other files are none of ours', () => {
  const names = ['notes.txt', 'osi-backup.tar.gz', '.backup-x1', 'osi-backup-2026-13-26T110850Z.tar.gz']
  expect(backupsAmong(names)).toEqual([])
  expect(backupsToRemove(names, 1)).toEqual([])
})

const now = new Date('2026-11-26T12:00:00Z')

describe('a backup every 24 hours', () => {
  test.each([
    ['is due when there is none', [], true],
    ['is not due an hour after one', ['2026-11-26T11:00:00Z'], false],
    ['is due 24 hours after one', ['2026-11-25T12:00:00Z'], true],
    ['is not due a second before that', ['2026-11-25T12:00:01Z'], false],
    ['is due when the only one seems to be of the future: the clock was put back', ['2026-11-27T11:00:00Z'], true],
    [
      'is not due when there is one of the future and one of an hour ago',
      ['2027-01-01T00:00:00Z', '2026-11-26T11:00:00Z'],
      false,
    ],
    ['is due on the day that the clocks change, after 24 hours and not after 25', ['2026-11-25T11:59:59Z'], true],
  ])('%s', (_when, instants, isDue) => {
    expect(isBackupDue(instants.map(name), now, 24)).toBe(isDue)
  })
})

test('the newest stay, and never none', () => {
  const names = ['2026-11-24T00:00:00Z', '2026-11-26T00:00:00Z', '2026-11-25T00:00:00Z'].map(name)
  expect(backupsToRemove([...names, 'notes.txt'], 2)).toEqual([name('2026-11-24T00:00:00Z')])
  expect(backupsToRemove(names, 0)).not.toContain(name('2026-11-26T00:00:00Z'))
})
