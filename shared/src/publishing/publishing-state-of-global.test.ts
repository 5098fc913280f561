import { expect, test } from 'vitest'
import { countDocuments } from './counted-documents.ts'
import { publishingStateOfGlobal } from './publishing-state-of-global.ts'
import type { StoredDocument } from './publishing-state.ts'
import { publishingStatusSchema, type PublishingStatus } from './status.ts'

/** Friday, October 26, 2018, 11:00 a.m. Central, which is daylight time. */
const now = new Date('2018-10-26T16:00:00Z')
const menu: StoredDocument = {
  type: 'navigation',
  id: 'n1',
  published: true,
  updatedAt: '2018-10-26T15:32:00.000Z',
  firstPublishedAt: '2018-10-26T15:32:00.000Z',
  hasLaterDraft: false,
}
const release = (id: string, fetchedAt: string, live = false) => ({
  id,
  fetchedAt,
  builtAt: fetchedAt.replace(':00.000Z', ':05.000Z'),
  documents: {},
  added: countDocuments([]),
  changed: countDocuments([]),
  withdrawn: countDocuments([]),
  reason: 'The content changed.',
  live,
})
const statusOf = (parts: object): PublishingStatus =>
  publishingStatusSchema.parse({
    at: now.toISOString(),
    live: { id: '3', fingerprint: 'f', since: '2018-10-26T15:50:05.000Z' },
    upToDateAt: '2018-10-26T15:59:58.000Z',
    problems: [],
    releases: [
      release('3', '2018-10-26T15:50:00.000Z', true),
      release('2', '2018-10-26T15:40:00.000Z'),
      release('1', '2018-10-26T15:20:00.000Z'),
    ],
    documents: {},
    ...parts,
  })
const notSeen = { upToDateAt: '2018-10-26T15:31:00.000Z', releases: [release('3', '2018-10-26T15:31:00.000Z', true)] }
const rolledBackTo = (id: string) => ({
  live: { id, fingerprint: 'f', since: '2018-10-26T15:55:00.000Z' },
  waiting: { reason: 'rolled-back', since: '2018-10-26T15:55:00.000Z', message: 'Put back.' },
})
const withheld = {
  problems: [
    { level: 'withheld', document: { type: 'navigation', id: 'n1', title: '' }, message: 'A link is broken.' },
  ],
}

test.each([
  ['in what readers have', menu, {}, 'Live since 10:40 a.m. Central'],
  [
    'older than all kept releases',
    { ...menu, updatedAt: '2018-10-20T15:00:00.000Z' },
    {},
    'Live since October 20, 2018, 10:00 a.m. Central',
  ],
  ['saved a moment ago', menu, notSeen, 'Publishing…'],
  ['unpublished a moment ago', { ...menu, published: false }, notSeen, 'Being taken off the site…'],
  ['unpublished', { ...menu, published: false }, {}, 'Not live: unpublished'],
  ['in the release that the site was put back to', menu, rolledBackTo('2'), 'Live since 10:40 a.m. Central'],
  [
    'not in the release that the site was put back to',
    menu,
    rolledBackTo('1'),
    'Not live: the site was put back to an earlier release',
  ],
  ['that can’t be shown', menu, withheld, 'Not live: something needs fixing first'],
  [
    'with its time ahead',
    { ...menu, goLiveAt: '2018-11-07T15:00:00.000Z' },
    {},
    'Goes live on Wednesday, November 7, 2018, 9:00 a.m. Central',
  ],
  [
    'with its time ahead, saved a moment ago',
    { ...menu, goLiveAt: '2018-11-07T15:00:00.000Z' },
    notSeen,
    'Goes live on Wednesday, November 7, 2018, 9:00 a.m. Central',
  ],
])('an editor is told of a global %s', (_situation, global, parts, headline) => {
  expect(publishingStateOfGlobal(global, statusOf(parts), now).headline).toBe(headline)
})

test('without a publisher nobody claims to know', () => {
  expect(publishingStateOfGlobal(menu, undefined, now).kind).toBe('unknown')
})
