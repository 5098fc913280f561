import type { RunSheetStep } from '@osi/shared'

/** Under Payload’s REST API; followed by `/TYPE/ID`, or by `/tick`. */
export const runSheetAddress = '/run-sheet'

/** The content types whose documents have a run-sheet. */
export const typesWithRunSheet = ['webinars', 'conferences'] as const
export type TypeWithRunSheet = (typeof typesWithRunSheet)[number]

/** The run-sheet of a document; without steps while its date is not known, and when it is called off. */
export interface RunSheetReport {
  steps: RunSheetStep[]
}
