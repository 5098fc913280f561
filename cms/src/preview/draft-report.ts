import type { Problem } from '@osi/shared'

/** Under Payload’s REST API. */
export const draftPreviewAddress = '/preview/draft'

/** What an open form learns when it asks for a preview of what is typed. */
export interface DraftReport {
  /** The address of the frame that shows it, on the site. */
  frame: string
  /** For the frame, which hands it to the site; missing while something is missing that the site can’t do without. */
  sealed?: string
  /** What is not shown as it is typed, or is missing. */
  problems: Problem[]
}
