import type { PublishingStatus } from '@osi/shared'

/** What the dashboard is told. The status says nothing of single documents there. */
export type PublishingReport = { builder: 'answers'; status: PublishingStatus } | { builder: 'silent'; message: string }

/** Under Payload's REST API. */
export const publishingAddress = '/api/publishing'
