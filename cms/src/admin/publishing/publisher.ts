import { publishingStatusSchema, type PublishingStatus } from '@osi/shared'
import { settings } from '../../settings.ts'

/** The publisher gave no usable answer. The message is for editors. */
export class PublisherSilent extends Error {}

/** The publisher understood an order and will not follow it. The message is for editors. */
export class OrderRefused extends Error {
  readonly status: number
  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

/** What a publisher can be told. */
export type Order = 'confirm' | 'rollback' | 'resume'

/** Milliseconds. A page of the CMS should not wait for longer. */
const patienceForStatus = 1_500
/** Milliseconds. An order may have to wait for a swap to end, and one that was followed must not be reported as lost. */
const patienceForOrders = 10_000

/**
 * What the publisher says of itself.
 * @param document `type/id`: of all documents, the answer tells of this one alone; without it, of none
 * @throws PublisherSilent
 */
export async function publisherStatus(document = ''): Promise<PublishingStatus> {
  const answer = await ask(`/status?documents=${encodeURIComponent(document)}`, { method: 'GET' }, patienceForStatus)
  return statusIn(answer)
}

/**
 * Hands an order on.
 * @param details what it is about: `{ id }` of a release, `{ fingerprint }` of what is confirmed
 * @returns the status after it
 * @throws PublisherSilent, and OrderRefused when there is no such release or the content is another by now
 */
export async function orderPublisher(order: Order, details: Record<string, string>): Promise<PublishingStatus> {
  const answer = await ask(`/${order}`, { method: 'POST', body: JSON.stringify(details) }, patienceForOrders)
  if (answer.ok) return statusIn(answer)
  const { message } = (await answer.json().catch(() => ({}))) as { message?: unknown }
  throw new OrderRefused(answer.status, typeof message === 'string' ? message : 'The publisher refuses to do that.')
}

async function ask(path: string, init: RequestInit, patience: number): Promise<Response> {
  const answer = await fetch(new URL(path, settings.publisherUrl), {
    ...init,
    headers: { authorization: `Bearer ${settings.serviceKey}`, 'content-type': 'application/json' },
    redirect: 'error',
    cache: 'no-store',
    signal: AbortSignal.timeout(patience),
  }).catch((error: unknown) => {
    throw new PublisherSilent(
      'The publisher doesn’t answer. Readers still get the site as it was last published. You can go on writing and publishing: it reaches readers as soon as the publisher is back.',
      { cause: error },
    )
  })
  if (answer.status === 401)
    throw new PublisherSilent(
      'The publisher doesn’t accept the key of the CMS. Ask the person who looks after the site to set OSI_SERVICE_KEY to the same for both.',
    )
  if (answer.status >= 500) throw new PublisherSilent(`The publisher answered with an error (${answer.status}).`)
  return answer
}

async function statusIn(answer: Response): Promise<PublishingStatus> {
  const parsed = publishingStatusSchema.safeParse(await answer.json().catch(() => undefined))
  if (!answer.ok || !parsed.success)
    throw new PublisherSilent(
      'The publisher answered with something else than its status. Its version may not fit this CMS’s.',
    )
  return parsed.data
}
