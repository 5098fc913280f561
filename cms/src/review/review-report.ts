import type { Deed, ReviewAction, ReviewState } from '@osi/shared'

/** What an open form learns of the review of its document. Instants are ISO. */
export interface ReviewReport {
  state: ReviewState
  /** Who asked last, and what they said; missing when nobody did, or the request was withdrawn. */
  asked?: Deed & { note?: string; isOwn: boolean }
  /** Why it was sent back last; known until it is published. */
  sentBack?: Deed & { note: string; field?: string }
  /** What whoever asks may do now. */
  may: ReviewAction[]
}

/** Under Payload’s REST API. */
export const reviewAddress = '/review'

/** Characters: a note is read beside a field. */
export const maxNoteLength = 1_000
