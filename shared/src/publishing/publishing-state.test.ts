import { describe, expect, test } from 'vitest'
import { publishingStateOf, type PublishingState, type StoredDocument } from './publishing-state.ts'
import { publishingStatusSchema, type PublishingStatus } from './status.ts'

/** Friday, October 26, 2018, 11:00 a.m. Central, which is daylight time. */
const now = new Date('2018-10-26T16:00:00Z')
const published: StoredDocument = {
  type: 'webinars',
  id: 'w1',
  published: true,
  updatedAt: '2018-10-26T15:32:00.000Z',
  firstPublishedAt: '2018-10-20T15:00:00.000Z',
  hasLaterDraft: false,
}
const draft = { ...published, published: false, firstPublishedAt: undefined }
const unpublished = { ...published, published: false }

const upToDate = publishingStatusSchema.parse({
  at: now.toISOString(),
  upToDateAt: '2018-10-26T15:59:58.000Z',
  live: { id: '000002-aaaaaaaa', fingerprint: 'f', since: '2018-10-26T15:32:01.000Z' },
  problems: [],
  releases: [],
  documents: {
    'webinars/w1': {
      updatedAt: '2018-10-26T15:32:00.000Z',
      address: '/webinars/deeper-dive/',
      since: '2018-10-26T15:32:01.000Z',
    },
  },
})
const without = { ...upToDate, documents: {} }
/** Readers have the version of six days before. */
const earlier: PublishingStatus = {
  ...upToDate,
  documents: {
    'webinars/w1': {
      updatedAt: '2018-10-20T15:00:00.000Z',
      address: '/webinars/deeper-dive/',
      since: '2018-10-20T15:00:01.000Z',
    },
  },
}
const building = { since: now.toISOString(), step: 'pages' as const, done: 3, total: 9 }
/** The last comparison was before the document was saved. */
const notSeen = { upToDateAt: '2018-10-26T15:31:59.000Z' }
const waitingFor = (reason: NonNullable<PublishingStatus['waiting']>['reason']): Pick<PublishingStatus, 'waiting'> => ({
  waiting: { reason, since: '2018-10-26T15:40:00.000Z', message: 'The reason in full.' },
})
const broken: Pick<PublishingStatus, 'problems'> = {
  problems: [
    {
      level: 'withheld',
      document: { type: 'webinars', id: 'w1', title: 'Deeper Dive' },
      message: 'It ends before it starts.',
      earlierVersionStays: false,
    },
  ],
}

type Row = [
  situation: string,
  document: StoredDocument,
  status: PublishingStatus | undefined,
  kind: PublishingState['kind'],
  headline: string,
]

const rows: Row[] = [
  ['what readers have', published, upToDate, 'live', 'Live since 10:32 a.m. Central'],
  [
    'what readers have since another day',
    { ...published, updatedAt: earlier.documents['webinars/w1']!.updatedAt },
    earlier,
    'live',
    'Live since October 20, 2018, 10:00 a.m. Central',
  ],
  [
    'what readers have, while others’ changes are published',
    published,
    { ...upToDate, building },
    'live',
    'Live since 10:32 a.m. Central',
  ],
  [
    'what readers have, in the release that the site was put back to',
    published,
    { ...upToDate, ...waitingFor('rolled-back') },
    'live',
    'Live since 10:32 a.m. Central',
  ],
  ['a document published a moment ago', published, { ...without, ...notSeen }, 'moving', 'Publishing…'],
  ['a change published a moment ago', published, { ...earlier, ...notSeen }, 'moving', 'Publishing…'],
  ['a change being published', published, { ...earlier, ...notSeen, building }, 'moving', 'Publishing…'],
  [
    'a change saved while the release builder looked',
    published,
    { ...earlier, ...broken, upToDateAt: '2018-10-26T15:32:01.000Z' },
    'moving',
    'Publishing…',
  ],
  [
    'a document before the very first release',
    published,
    { ...without, upToDateAt: undefined, live: undefined },
    'moving',
    'Publishing…',
  ],
  [
    'a document whose time to go live came a moment ago',
    { ...published, goLiveAt: '2018-10-26T15:59:59.000Z' },
    { ...without, ...broken },
    'moving',
    'Publishing…',
  ],
  [
    'a failure that is tried again',
    published,
    { ...earlier, ...notSeen, ...waitingFor('build-failed'), building },
    'moving',
    'Publishing…',
  ],
  ['a document unpublished a moment ago', unpublished, upToDate, 'moving', 'Being taken off the site…'],
  [
    'a document put into the trash a moment ago',
    { ...published, deletedAt: now.toISOString() },
    upToDate,
    'moving',
    'Being taken off the site…',
  ],
  [
    'a live document that is to go live later after all',
    { ...published, goLiveAt: '2018-11-01T14:00:00.000Z' },
    upToDate,
    'moving',
    'Being taken off the site…',
  ],
  [
    'a document with its time ahead',
    { ...published, goLiveAt: '2018-11-07T15:00:00.000Z' },
    without,
    'planned',
    'Goes live on Wednesday, November 7, 2018, 9:00 a.m. Central',
  ],
  ['a draft', draft, without, 'not-live', 'Not live: never published'],
  ['an unpublished document', unpublished, without, 'not-live', 'Not live: unpublished'],
  [
    'a document in the trash',
    { ...published, deletedAt: now.toISOString() },
    without,
    'not-live',
    'Not live: in the trash',
  ],
  [
    'a document whose time is over',
    { ...published, withdrawAt: '2018-10-26T15:45:00.000Z' },
    without,
    'not-live',
    'Not live: withdrawn since 10:45 a.m. Central',
  ],
  [
    'a document that can’t be shown',
    published,
    { ...without, ...broken },
    'stuck',
    'Not live: something needs fixing first',
  ],
  [
    'a change that can’t be shown',
    published,
    { ...earlier, ...broken },
    'stuck',
    'Your last changes are not live: something needs fixing first',
  ],
  ['a document that was left out in silence', published, without, 'stuck', 'Not live: the site left it out'],
  [
    'a new document after a rollback',
    published,
    { ...without, ...waitingFor('rolled-back') },
    'stuck',
    'Not live: the site was put back to an earlier release',
  ],
  [
    'a change after a rollback',
    published,
    { ...earlier, ...waitingFor('rolled-back') },
    'stuck',
    'Your last changes are not live: the site was put back to an earlier release',
  ],
  [
    'a document unpublished after a rollback',
    unpublished,
    { ...upToDate, ...waitingFor('rolled-back') },
    'stuck',
    'Still live: the site was put back to an earlier release',
  ],
  [
    'a document unpublished with many others',
    unpublished,
    { ...upToDate, ...waitingFor('shrunk') },
    'stuck',
    'Still live: publishing waits for a publisher to confirm it',
  ],
  [
    'a new document while nothing would be left',
    published,
    { ...without, ...waitingFor('empty') },
    'stuck',
    'Not live: publishing waits for a publisher to confirm it',
  ],
  [
    'a new document while the site can’t be made',
    published,
    { ...without, ...waitingFor('build-failed') },
    'stuck',
    'Not live: the site can’t be made',
  ],
  [
    'a new document while the release builder can’t reach the CMS',
    published,
    { ...without, ...waitingFor('cms-unreachable') },
    'stuck',
    'Not live: the release builder can’t get the content',
  ],
  ['a published document without a publisher', published, undefined, 'unknown', 'Published'],
  ['an unpublished document without a publisher', unpublished, undefined, 'unknown', 'Unpublished'],
  [
    'a document with its time ahead, without a publisher',
    { ...published, goLiveAt: '2018-11-07T15:00:00.000Z' },
    undefined,
    'unknown',
    'Goes live on Wednesday, November 7, 2018, 9:00 a.m. Central',
  ],
  ['a draft without a publisher', draft, undefined, 'not-live', 'Not live: never published'],
]

describe('an editor is told', () => {
  test.each(rows)('of %s', (_situation, document, status, kind, headline) => {
    expect(publishingStateOf(document, status, now)).toMatchObject({ kind, headline })
  })

  test('where readers find the document exactly while they do', () => {
    for (const [, document, status] of rows)
      expect(publishingStateOf(document, status, now).address).toBe(status?.documents['webinars/w1']?.address)
  })

  test('what to mend, and which version readers get until then', () => {
    expect(publishingStateOf(published, { ...earlier, ...broken }, now).details).toEqual([
      'It ends before it starts.',
      'Readers get the version that is live since October 20, 2018, 10:00 a.m. Central.',
    ])
  })

  test('the release builder’s own words when the site can’t be made', () => {
    const { details } = publishingStateOf(published, { ...without, ...waitingFor('build-failed') }, now)
    expect(details).toEqual(['The reason in full.'])
  })

  test('of a live document: its end, its later draft, and what is wrong with it', () => {
    const flaw = { ...broken.problems[0]!, level: 'warning' as const, message: 'Its picture is missing.' }
    const document = { ...published, hasLaterDraft: true, withdrawAt: '2018-11-07T15:00:00.000Z' }
    expect(publishingStateOf(document, { ...upToDate, problems: [flaw] }, now).details).toEqual([
      'Its picture is missing.',
      'It is withdrawn on Wednesday, November 7, 2018, 9:00 a.m. Central.',
      'What was written since is a draft; readers get it once it is published.',
    ])
  })

  test('that a plan hangs on a rollback', () => {
    const document = { ...published, goLiveAt: '2018-11-07T15:00:00.000Z' }
    expect(publishingStateOf(document, { ...without, ...waitingFor('rolled-back') }, now).details).toHaveLength(1)
  })

  test('nothing of other documents’ problems', () => {
    const other = { ...broken.problems[0]!, document: { type: 'webinars', id: 'w2', title: 'Another' } }
    expect(publishingStateOf(published, { ...upToDate, problems: [other] }, now).details).toEqual([])
  })

  test('by the date that the site shows, when it is not today’s', () => {
    const asOf = '2018-11-08T15:00:00.000Z'
    const document = { ...published, goLiveAt: '2018-11-07T15:00:00.000Z' }
    expect(publishingStateOf(document, { ...upToDate, asOf }, now).kind).toBe('live')
  })
})
