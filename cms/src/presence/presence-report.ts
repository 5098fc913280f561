import type { OtherEditor } from './windows.ts'

/** What an open form learns of others, every few seconds. */
export interface PresenceReport {
  others: OtherEditor[]
  /** The newest version of the document; missing while there is none. */
  newest?: {
    version: string
    changedBy: string
    isOwn: boolean
  }
}

/** Under Payload's REST API. */
export const presenceAddress = '/presence'
export const leavingAddress = '/presence/closed'
