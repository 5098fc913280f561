/** Where a document is said to be still right, under Payload’s REST API. */
export const stillRightAddress = '/still-right'

/** What is answered: the next day of review, `YYYY-MM-DD`. */
export interface StillRight {
  reviewBy: string
}
