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
  /** When any of them was last asked and the answer could be laid to the link. */
  judgedAt?: string
  /** Whether the last attempt reached no other site at all. */
  isCutOff: boolean
  /** Each with the documents that have it. */
  failing: (ReportedLink & { documents: DocumentReference[] })[]
}

/** Under Payload's REST API. */
export const linksReportAddress = '/api/link-check/report'
export const failingLinksAddress = '/api/link-check/failing'
export const checkLinksAddress = '/api/link-check/now'
