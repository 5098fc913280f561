import type { DocumentReference } from '@osi/shared'

/** A link that fails, as editors are told of it. Instants are ISO. */
export interface ReportedLink {
  link: string
  since: string
  /** Half a sentence. */
  reason: string
}

/** What the dashboard says of the published links to other sites. */
export interface LinksReport {
  /** The instant at which this was true. */
  at: string
  /** Whether this CMS asks other sites at all. */
  isOn: boolean
  /** How many links there are, and how many of them are to be asked now. */
  count: number
  due: number
  isChecking: boolean
  /** When a link was last asked with a result that says something of the link, not of this machine’s network. */
  judgedAt?: string
  /** Whether the last attempt reached no other site at all. */
  isCutOff: boolean
  /** Each with the documents that have it. */
  failing: (ReportedLink & { documents: DocumentReference[] })[]
}

/** As the admin UI asks for them, with the part that Payload’s REST API begins with. */
export const linksReportAddress = '/api/link-check/report'
export const failingLinksAddress = '/api/link-check/failing'
export const checkLinksAddress = '/api/link-check/now'
