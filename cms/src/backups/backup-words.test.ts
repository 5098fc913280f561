import { describe, expect, test } from 'vitest'
import type { BackupState } from './backup-state.ts'
import { summaryOfBackups } from './backup-words.ts'

const now = new Date('2026-11-26T18:00:00Z')
const at = (hoursAgo: number) => ({ at: new Date(now.getTime() - hoursAgo * 3_600_000) })
const made = (hoursAgo: number) => ({ ...at(hoursAgo), file: 'osi-backup.tar.gz', bytes: 12_400_000 })

describe('an administrator', () => {
  test('reads when the last backup was made, how large it is, and when a restore was rehearsed', () => {
    expect(summaryOfBackups({ made: made(2), checked: at(30) }, now, 24)).toEqual({
      sentence: 'Last backup: 10:00 a.m. Central, 12 MB. Last rehearsed restore: November 25, 2026, 6:00 a.m. Central.',
    })
  })

  test('reads when the last backup was copied into the store, where there is one', () => {
    const { sentence, warning } = summaryOfBackups({ made: made(2), copied: at(1), checked: at(30) }, now, 24)
    expect(sentence).toContain('12 MB. Last copy in the store: 11:00 a.m. Central. Last rehearsed')
    expect(warning).toBeUndefined()
  })

  const warnings: [string, BackupState, string, string][] = [
    ['there is none', {}, 'There is no backup', 'set OSI_BACKUP_DIR'],
    [
      'the last one failed',
      { made: made(30), failed: { ...at(6), reason: 'There is no room left in /backups.' }, checked: at(30) },
      'The last backup failed',
      'no room left',
    ],
    [
      'the last one is twice as old as it may be',
      { made: made(49), checked: at(49) },
      'The last backup is old',
      '24 hours',
    ],
    [
      'the last copy failed',
      {
        made: made(1),
        copied: at(25),
        copyFailed: { ...at(1), reason: 'The store does not answer.' },
        checked: at(30),
      },
      'not in the store',
      'The store does not answer.',
    ],
    [
      'a rehearsal failed',
      { made: made(1), checked: at(300), checkFailed: { ...at(1), reason: 'It is damaged.' } },
      'A restore could not be rehearsed',
      'It is damaged.',
    ],
    ['none was ever rehearsed', { made: made(1) }, 'Nobody knows', '--check'],
    ['none was rehearsed for a month', { made: made(1), checked: at(32 * 24) }, 'Nobody knows', '--check'],
  ]
  test.each(warnings)('is warned when %s', (_when, state, title, sentence) => {
    const { warning } = summaryOfBackups(state, now, 24)
    expect(warning?.title).toContain(title)
    expect(warning?.sentence).toContain(sentence)
  })

  test('is not warned when the last one is late by a few hours', () => {
    expect(summaryOfBackups({ made: made(30), checked: at(100) }, now, 24).warning).toBeUndefined()
  })
})
