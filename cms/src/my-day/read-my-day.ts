import { dayMs, globalNames, isOneOf, noticeSchema, type DocumentReference } from '@osi/shared'
import type { PayloadRequest } from 'payload'
import { roleOf } from '../access/roles.ts'
import { may } from '../access/may.ts'
import { plannedBundles } from '../bundles/planned-bundles.ts'
import { reviewsAskedBy, reviewsWaitingFor, type Review, type Stretch } from '../review/reviews.ts'
import { dueDocuments, type DueDocument } from '../upkeep/due-documents.ts'
import { openRunSheets, type OpenRunSheet } from '../run-sheet/open-run-sheets.ts'
import { omitEmpty } from '../validation/omit-empty.ts'
import {
  documentsNamed,
  draftsOf,
  olderInSpanishAnywhere,
  plannedChanges,
  type DatedReference,
  type PlannedChange,
} from '../documents/latest-versions.ts'

/** How many of a kind are named on My day. */
const maxOfAKind = 8
/** How far My day looks ahead. */
const aheadMs = 30 * dayMs

/** A request for review, and what it is about. */
export interface ReviewOfDocument {
  review: Review
  document: DocumentReference
}

/** What needs somebody today, for one account. Lists are cut off; each says where the rest is. */
export interface MyDay {
  /** For those who publish: what others asked them to look at. */
  waiting: ReviewOfDocument[]
  /** What this account asked about: sent back, or still waiting. */
  asked: ReviewOfDocument[]
  drafts: DatedReference[]
  /** Whose day of review has come, the oldest first. */
  due: DueDocument[]
  /** Whose Spanish is older than its English; somebody has to look at it. */
  olderSpanish: DatedReference[]
  /** Events with steps that wait for somebody, the nearest first. */
  runSheets: OpenRunSheet[]
  /** What changes by itself within 30 days. */
  planned: PlannedChange[]
  /** For those who may read them: how many reports of readers nobody has seen. */
  newReports: number
}

/** What the documents of reviews are called; globals by the names of their forms. Documents in the trash are left out. */
async function withDocuments(reviews: Review[], { payload }: PayloadRequest): Promise<ReviewOfDocument[]> {
  const documents = await documentsNamed(
    reviews.map(({ document }) => document),
    payload,
  )
  return reviews.flatMap((review) => {
    const [kind, name = ''] = review.document.split('/')
    const document =
      kind === 'globals' && isOneOf(globalNames, name)
        ? { type: name, id: name, title: '' }
        : documents.get(review.document)
    return document ? [{ review, document }] : []
  })
}

/** As many requests as My day names: those about documents in the trash don't take the place of others. */
async function firstWithDocuments(
  read: (stretch: Stretch) => Promise<Review[]>,
  req: PayloadRequest,
): Promise<ReviewOfDocument[]> {
  const found: ReviewOfDocument[] = []
  for (let offset = 0; found.length < maxOfAKind; offset += maxOfAKind) {
    const reviews = await read({ limit: maxOfAKind, offset })
    found.push(...(await withDocuments(reviews, req)))
    if (reviews.length < maxOfAKind) break
  }
  return found.slice(0, maxOfAKind)
}

/** The notice that every page shows, as something that begins and ends by itself. */
async function plannedNotice(from: Date, until: Date, { payload }: PayloadRequest): Promise<PlannedChange[]> {
  const stored = await payload.findGlobal({ slug: 'notice', depth: 0, overrideAccess: true })
  const notice = noticeSchema.safeParse(omitEmpty(stored)).data
  if (stored._status !== 'published' || !notice?.message) return []
  const changes = [
    { at: notice.from, what: 'goes live' as const },
    { at: notice.until, what: 'is withdrawn' as const },
  ]
  return changes.flatMap(({ at, what }) =>
    at && Date.parse(at) > from.getTime() && Date.parse(at) <= until.getTime()
      ? [{ type: 'notice', id: 'notice', title: '', at: new Date(at).toISOString(), what }]
      : [],
  )
}

/**
 * What My day says to whoever asks. Every question is one statement with a limit, or a count.
 * @param now the instant from which it looks ahead
 */
export async function readMyDay(req: PayloadRequest, now: Date): Promise<MyDay> {
  const { payload } = req
  const account = String(req.user?.id)
  const until = new Date(now.getTime() + aheadMs)
  const isEditor = roleOf({ req }) !== undefined
  const [waiting, asked, drafts, due, olderSpanish, runSheets, documents, notice, bundles, newReports] =
    await Promise.all([
      may(req, 'review', 'send-back')
        ? firstWithDocuments((stretch) => reviewsWaitingFor(account, stretch, req), req)
        : [],
      isEditor ? firstWithDocuments((stretch) => reviewsAskedBy(account, stretch, req), req) : [],
      draftsOf(account, maxOfAKind, payload),
      isEditor ? dueDocuments(req, now, maxOfAKind) : [],
      isEditor ? olderInSpanishAnywhere(maxOfAKind, payload) : [],
      isEditor ? openRunSheets(req, { at: now, until, limit: maxOfAKind }) : [],
      plannedChanges({ from: now, until, limit: maxOfAKind * 2 }, payload),
      plannedNotice(now, until, req),
      plannedBundles({ from: now, until, limit: maxOfAKind }, payload),
      may(req, 'bug-reports', 'read') ? countNewReports(req) : 0,
    ])
  return {
    waiting,
    asked,
    drafts,
    due,
    olderSpanish,
    runSheets,
    planned: [...documents, ...notice, ...bundles].sort((a, b) => a.at.localeCompare(b.at)).slice(0, maxOfAKind * 2),
    newReports,
  }
}

async function countNewReports({ payload }: PayloadRequest): Promise<number> {
  const where = { status: { equals: 'new' } }
  return (await payload.count({ collection: 'bug-reports', where, overrideAccess: true })).totalDocs
}
