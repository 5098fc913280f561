import { countDocuments, publishingStatusSchema, type PublishingStatus } from '@osi/shared'
import { describe, expect, test } from 'vitest'
import {
  announcementOf,
  changesIn,
  completenessOf,
  nextChangeOf,
  obstacleIn,
  progressInWords,
  releasesToChooseFrom,
  shareDone,
  sizeOf,
} from './words.ts'

/** Friday, October 26, 2018, 11:00 a.m. Central, which is daylight time. */
const at = '2018-10-26T16:00:00.000Z'
const release = {
  id: '000001-aaaaaaaa',
  builtAt: '2018-10-26T14:15:00.000Z',
  documents: { webinars: 2, contacts: 1 },
  added: countDocuments([]),
  changed: countDocuments([{ type: 'webinars', id: 'w1', title: 'Deeper Dive' }]),
  withdrawn: countDocuments([]),
  reason: 'The content changed.',
  live: true,
}
const upToDate = publishingStatusSchema.parse({
  at,
  upToDateAt: '2018-10-26T15:59:58.000Z',
  live: { id: release.id, fingerprint: 'f', since: '2018-10-26T15:32:00.000Z' },
  problems: [],
  releases: [release],
  documents: {},
})
const building = { since: at, step: 'pages' as const, done: 120, total: 300 }
const waitingFor = (reason: NonNullable<PublishingStatus['waiting']>['reason']): PublishingStatus => ({
  ...upToDate,
  waiting: { reason, since: '2018-10-26T15:40:00.000Z', message: 'The reason in full.', fingerprint: 'f2' },
})
const withheld = { level: 'withheld' as const, message: 'It ends before it starts.', earlierVersionStays: false }

describe('the dashboard', () => {
  test('says how far a step is, where it has parts', () => {
    expect(progressInWords(building)).toBe('Making pages, 120 of 300')
    expect(progressInWords({ ...building, step: 'search', done: 0, total: 1 })).toBe('Making the search')
  })

  test('shows progress that never goes back from one step to the next', () => {
    const shares = [
      { ...building, step: 'fetching' as const, done: 0, total: 1 },
      building,
      { ...building, done: 300 },
      { ...building, step: 'search' as const, done: 0, total: 0 },
      { ...building, step: 'writing' as const, done: 1, total: 1 },
    ].map(shareDone)
    expect(shares).toEqual(shares.toSorted((a, b) => a - b))
    expect([shares[0], shares.at(-1)]).toEqual([0, 1])
  })

  test('says which release the site was put back to, and when, by the number that the list has', () => {
    const { title, text, remedy } = obstacleIn(waitingFor('rolled-back'))!
    expect(title).toBe('The site was put back to an earlier release')
    expect(text).toContain('Since 10:40 a.m. Central readers get release 1, of 9:15 a.m. Central')
    expect(remedy).toBe('resume')
  })

  test.each([
    ['shrunk', 'confirm'],
    ['empty', 'confirm'],
    ['cms-unreachable', undefined],
    ['build-failed', undefined],
  ] as const)('gives the release builder’s reason for %s, and what can be done: %s', (reason, remedy) => {
    expect(obstacleIn(waitingFor(reason))).toMatchObject({ text: 'The reason in full.' })
    expect(obstacleIn(waitingFor(reason))?.remedy).toBe(remedy)
  })

  test('asks nobody to confirm that a site without content stays without', () => {
    expect(obstacleIn({ ...waitingFor('empty'), live: undefined })?.remedy).toBeUndefined()
  })

  test('claims that readers have everything only when the release builder has just looked', () => {
    expect(completenessOf(upToDate)).toBe('Readers have everything that is published.')
    expect(completenessOf({ ...upToDate, building })).toBeUndefined()
    expect(completenessOf({ ...upToDate, problems: [withheld] })).toContain('except for what needs fixing')
    expect(completenessOf(waitingFor('rolled-back'))).toBeUndefined()
    expect(completenessOf({ ...upToDate, upToDateAt: '2018-10-26T15:50:00.000Z' })).toContain('10:50 a.m. Central')
  })

  test('names the next change that comes by itself, unless a rollback forbids it', () => {
    const nextChangeAt = '2018-11-07T15:00:00.000Z'
    expect(nextChangeOf({ ...upToDate, nextChangeAt })).toContain('Wednesday, November 7, 2018, 9:00 a.m. Central')
    expect(nextChangeOf({ ...waitingFor('rolled-back'), nextChangeAt })).toBeUndefined()
  })

  test('offers no release that is just being finished, and every one after a rollback', () => {
    const finished = { ...release, id: '000002-bbbbbbbb', live: false }
    const releases = [finished, release, { ...release, id: '000000-cccccccc', live: false }]
    const idsIn = (status: PublishingStatus) => releasesToChooseFrom(status).map(({ id }) => id)
    expect(idsIn({ ...upToDate, building, releases })).toEqual(['000001-aaaaaaaa', '000000-cccccccc'])
    expect(idsIn({ ...waitingFor('rolled-back'), releases })).toHaveLength(3)
    expect(idsIn({ ...upToDate, releases: [finished] })).toHaveLength(1)
  })

  test('lists of a release what happened, and nothing that did not', () => {
    expect(changesIn(release)).toEqual([{ heading: 'Changed', documents: release.changed }])
    expect(sizeOf(release)).toBe('3 documents')
  })
})

describe('who can’t see the panel hears', () => {
  test.each<[string, PublishingStatus]>([
    ['Live since 10:32 a.m. Central.', upToDate],
    ['Live since 10:32 a.m. Central. One thing needs fixing.', { ...upToDate, problems: [withheld] }],
    ['Publishing…', { ...upToDate, building }],
    ['The site was put back to an earlier release.', waitingFor('rolled-back')],
    ['Nothing is live yet.', { ...upToDate, live: undefined }],
  ])('“%s”', (sentence, status) => {
    expect(announcementOf({ builder: 'answers', status })).toBe(sentence)
  })

  test('the same while a build goes on: progress is not announced', () => {
    const heard = [1, 2, 3].map((done) =>
      announcementOf({ builder: 'answers', status: { ...upToDate, building: { ...building, done } } }),
    )
    expect(new Set(heard).size).toBe(1)
  })
})
