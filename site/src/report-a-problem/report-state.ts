import type { longestInReport, Problem } from '@osi/shared'

/** The names of the form's fields, as they are posted. */
export type ReportField = keyof typeof longestInReport

/** Where the form is, and where it is sent. */
export const formAddress = '/report-a-problem/'

/** The name of the field that says when the form was shown; the site server fills it, and judges it. */
export const stampField = 'stamp'

/** The name of a field that people don't see; programs that fill in everything do. */
export const trap = 'website'

/** What became of a report: the site server puts it into `Astro.locals.report` and renders the form's page again. */
export interface ReportState {
  /** What the reader typed; shown again when something is wrong with it. */
  values: Partial<Record<ReportField, string>>
  /** What is wrong, `path` being the field's name; an empty path concerns the whole form. */
  problems: readonly Problem[]
  /** Whether the report has arrived. */
  sent: boolean
}
