/** Under Payload’s REST API. */
export const shareLinksAddress = '/share-links'

/** For how many days a link can hold. */
export const shareDays = [1, 7, 30] as const

/** A link that holds. Its address is known to whoever made it, and to nobody else. */
export interface ShareLink {
  id: string
  /** Who made it, by name. */
  by: string
  /** When it was made and when it ends: ISO instants. */
  at: string
  until: string
}

/** The links to one document, the newest first. */
export interface ShareLinksReport {
  links: ShareLink[]
  /** The address of the link that was just made. It is shown once. */
  url?: string
}
