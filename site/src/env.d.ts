declare namespace App {
  /** What every page is rendered from: handed in by the release builder, the site server or the tests. Pages read no clock and do no I/O. */
  interface Locals {
    publication: import('@osi/shared').Publication
    /** The instant that the page is true of. */
    now: Date
    /** The public origin, without a slash at its end, e.g. `https://osi.example.org`. */
    siteUrl: string
    /** Set where `now` is not the clock's: browsers then leave the page as it is. */
    asOf?: Date
    /** Whether an editor looks at that day: the page then says so. */
    isPreview?: boolean
    /** Whether the drafts of a bundle are shown as if they were published. */
    isBundle?: boolean
    /** Set where the page shows a draft, to somebody who may see it. */
    draft?: {
      /** When the link that leads here ends, an ISO instant; missing beside an editor’s form. */
      until?: string
      /** Whether readers have it as it is here. */
      isLive?: boolean
    }
    /** Whose pages may show the frame in which editors see what they type. */
    editorOrigins?: readonly string[]
    /** Called with the error when the page throws. */
    onFailure?: (error: unknown) => void
    /** The answer to the query in the address of `/search/`; the site server fills it. */
    search?: import('./search/answer/results.ts').SearchResults
    /** The state of the report form, when a reader has just sent it. */
    report?: import('./report-a-problem/report-state.ts').ReportState
    /** Says when the report form is shown; the site server fills it. */
    reportStamp?: string
  }
}
