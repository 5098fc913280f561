import type { PublishingStatus } from '@osi/shared'
import { PublisherSilent, publisherStatus } from './publisher.ts'
import type { PublishingReport } from './report.ts'

/** A status as the dashboard shows it. */
export const reportOf = (status: PublishingStatus): PublishingReport => ({
  publisher: 'answers',
  status: { ...status, documents: {} },
})

/** Asks the publisher. Its silence is an answer, too: the admin pages work on without it. */
export async function reportFromPublisher(): Promise<PublishingReport> {
  try {
    return reportOf(await publisherStatus())
  } catch (error) {
    if (error instanceof PublisherSilent) return { publisher: 'silent', message: error.message }
    throw error
  }
}
