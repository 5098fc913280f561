import type { BundleAction, BundleState } from '@osi/shared'

/** Under Payload’s REST API. */
export const bundleAddress = '/bundle'

/** What stands in the way of publishing something. */
export interface ItemProblem {
  /** Of the field; empty when it is about the whole document. */
  path: string
  /** What editors call the field. */
  label: string
  /** A sentence that says what to do. */
  message: string
}

/** One thing of a bundle, for its page. */
export interface ReportedItem {
  /** `webinars/ID` or `globals/NAME`. */
  document: string
  title: string
  /** What editors call such a document. */
  kind: string
  /** What publishing it does for readers; `written on` after it was published with the bundle. */
  change: 'new' | 'changed' | 'none' | 'in the trash' | 'gone' | 'published' | 'written on'
  /** What editors call the fields that readers would get anew. */
  fields: string[]
  problems: ItemProblem[]
}

/** What the page of a bundle says. Instants are ISO. */
export interface BundleReport {
  id: string
  title: string
  state: BundleState
  goLiveAt?: string
  publishedAt?: string
  takenBackAt?: string
  items: ReportedItem[]
  /** What whoever asks may do now. */
  may: BundleAction[]
}

/** Why nothing was published: the items that have problems. */
export interface BundleRefusal {
  message: string
  items?: Pick<ReportedItem, 'document' | 'title' | 'problems'>[]
}

/** What taking a bundle back would do. */
export interface TakeBackAnswer {
  documents: number
  /** How many of them readers never had before. */
  taken: number
  /** Titles of what was published again, or taken off the site, since. */
  edited: string[]
}

/** What the form of a document says of bundles. */
export interface BundlesOfDocument {
  /** The bundle that it stands in. */
  bundle?: { id: string; title: string; state: BundleState; goLiveAt?: string }
  /** Those that it can be added to. */
  open: { id: string; title: string }[]
}
