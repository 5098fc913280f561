import type { PublishingStatus } from '@osi/shared'

/** What the dashboard is told. The status says nothing of single documents there. */
export type PublishingReport = { builder: 'answers'; status: PublishingStatus } | { builder: 'silent'; message: string }

/** As the admin UI asks for it, with the part that Payload’s REST API begins with. */
export const publishingAddress = '/api/publishing'

/** Tells the release builder what a publisher decided, and shows what it answers. */
export type SendCommand = (name: string, details?: Record<string, string>) => Promise<void>
