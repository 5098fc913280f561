import type { Finding, PageFinding } from '@osi/shared'

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

/** A finding in the list beside a form: in what is typed, or on the finished page. */
export type ListedFinding = (Finding | PageFinding) & {
  /** What it is called when it is dismissed. */
  key: string
  /** Missing while nobody has dismissed it. */
  dismissal?: Dismissal
}

/** The number by which the preview finds the place of a finding; undefined for one in what is typed. */
export const markOf = (finding: ListedFinding): number | undefined => ('mark' in finding ? finding.mark : undefined)

/** What the checks answer. */
export interface WritingReport {
  findings: ListedFinding[]
}
