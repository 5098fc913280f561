import type { PublishingStatus } from '@osi/shared'
import { BuilderSilent, builderStatus } from './builder.ts'
import type { PublishingReport } from './report.ts'

/** A status as the dashboard shows it. */
export const reportOf = (status: PublishingStatus): PublishingReport => ({
  builder: 'answers',
  status: { ...status, documents: {} },
})

/** Asks the release builder. Its silence is an answer, too: the admin pages work on without it. */
export async function reportFromBuilder(): Promise<PublishingReport> {
  try {
    return reportOf(await builderStatus())
  } catch (error) {
    if (error instanceof BuilderSilent) return { builder: 'silent', message: error.message }
    throw error
  }
}
