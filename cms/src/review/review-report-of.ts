import {
  isContentTypeName,
  reviewActions,
  reviewStateOf,
  stateAfter,
  type ReviewFacts,
  type Reviewer,
} from '@osi/shared'
import type { PayloadRequest } from 'payload'
import { roleOf } from '../access/roles.ts'
import type { Editable } from '../editing/stored-version.ts'
import type { ReviewReport } from './review-report.ts'
import { reviewOf, type Review } from './reviews.ts'

interface DocumentFacts extends Omit<ReviewFacts, 'request'> {
  isTrashed: boolean
}

/** Whether readers have a document and whether there is something new, with the access of whoever asks. */
async function factsOf(what: Editable, req: PayloadRequest): Promise<DocumentFacts | undefined> {
  const options = { depth: 0, overrideAccess: false, req } as const
  if ('global' in what) {
    const select = { _status: true } as const
    const row = await req.payload.findGlobal({ slug: what.global, select, ...options })
    const latest = await req.payload.findGlobal({ slug: what.global, select, draft: true, ...options })
    return {
      isPublished: row._status === 'published',
      hasChanges: latest._status !== 'published',
      isTrashed: false,
    }
  }
  const { collection, id } = what
  if (!isContentTypeName(collection)) return undefined
  const select = { _status: true, deletedAt: true } as const
  const found = { collection, id, select, trash: true, disableErrors: true, ...options } as const
  const row = await req.payload.findByID(found)
  if (!row) return undefined
  const latest = await req.payload.findByID({ ...found, draft: true })
  return {
    isPublished: row._status === 'published',
    hasChanges: latest?._status !== 'published',
    isTrashed: Boolean(row.deletedAt),
  }
}

/** The report, and what it was made of. */
export interface ReviewNow {
  report: ReviewReport
  review: Review | undefined
  reviewer: Reviewer
  isTrashed: boolean
}

/**
 * How it stands with the review of a document, for whoever asks.
 * @returns undefined when there is no such document, or the asker has no account
 */
export async function reviewNow(what: Editable, req: PayloadRequest): Promise<ReviewNow | undefined> {
  const role = roleOf({ req })
  const facts = role && (await factsOf(what, req))
  if (!facts) return undefined
  const review = await reviewOf(what, req)
  const request = review?.state === 'withdrawn' ? undefined : review?.state
  const state = reviewStateOf({ ...facts, request })
  const reviewer = { role, isAsker: review?.askedBy === req.user?.id }
  const may = facts.isTrashed ? [] : reviewActions.filter((action) => stateAfter(state, action, reviewer))
  return {
    report: { state, ...peopleIn(review, reviewer.isAsker), may },
    review,
    reviewer,
    isTrashed: facts.isTrashed,
  }
}

const nobody = 'Somebody'

function peopleIn(review: Review | undefined, isOwn: boolean): Pick<ReviewReport, 'asked' | 'sentBack'> {
  if (!review) return {}
  const { state, askedByName, askedAt, askedNote, sentBackByName, sentBackAt, sentBackNote, sentBackField } = review
  return {
    ...(state === 'withdrawn'
      ? {}
      : { asked: { by: askedByName ?? nobody, at: askedAt, isOwn, ...(askedNote ? { note: askedNote } : {}) } }),
    ...(sentBackAt && sentBackNote
      ? {
          sentBack: {
            by: sentBackByName ?? nobody,
            at: sentBackAt,
            note: sentBackNote,
            ...(sentBackField ? { field: sentBackField } : {}),
          },
        }
      : {}),
  }
}
