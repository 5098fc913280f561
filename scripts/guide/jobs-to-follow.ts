import { jobsFor } from '../../cms/src/guide/jobs.ts'
import type { Job } from '../../cms/src/guide/step.ts'

/**
 * The jobs of the guide that together have every step of it, for those who do them: all of the publisher’s; of the author’s, the one that shows how
 * all of them end, and those that publishers don’t have.
 */
export function jobsToFollow(): { publisher: Job[]; author: Job[] } {
  const publisher = jobsFor({ mayPublish: true })
  const shared = new Set(publisher.map(({ id }) => id))
  const author = jobsFor({ mayPublish: false }).filter(({ id }, index) => index === 0 || !shared.has(id))
  return { publisher, author }
}
