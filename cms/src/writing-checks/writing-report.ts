import type { Finding } from '@osi/shared'

/** Under Payload’s REST API. */
export const writingChecksAddress = '/writing-checks'

/** Characters: it is read in a narrow list. */
export const maxReasonLength = 300

/** Why a finding is right as it is. */
export interface Dismissal {
  /** The name of the account. */
  by: string
  /** When (ISO). */
  at: string
  reason: string
}

/** A finding in the list beside a form. */
export interface ListedFinding extends Finding {
  /** What it is called when it is dismissed. */
  key: string
  /** Missing while nobody has dismissed it. */
  dismissal?: Dismissal
}

/** What the checks answer. */
export interface WritingReport {
  findings: ListedFinding[]
}
