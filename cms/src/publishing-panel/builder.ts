import { publishingStatusSchema, type PublishingStatus, valuesOf } from '@osi/shared'
import { settings } from '../platform/settings.ts'

/** The release builder gave no usable answer. The message is for editors. */
export class BuilderSilent extends Error {}

/** The release builder understood an order and will not follow it. The message is for editors. */
export class CommandRefused extends Error {
  readonly status: number
  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

/** What a publisher can be told. */
export type Order = 'confirm' | 'rollback' | 'resume'

/** Milliseconds. A page of the CMS should not wait for longer. */
const statusTimeoutMs = 1_500
/** Milliseconds. An order may have to wait for a swap to end, and one that was followed must not be reported as lost. */
const commandTimeoutMs = 10_000

/**
 * What the release builder says of itself.
 * @param document `type/id`: of all documents, the answer tells of this one alone; without it, of none
 * @throws BuilderSilent
 */
export async function builderStatus(document = ''): Promise<PublishingStatus> {
  const answer = await ask(`/status?documents=${encodeURIComponent(document)}`, { method: 'GET' }, statusTimeoutMs)
  return statusIn(answer)
}

/**
 * Hands an order on.
 * @param details what it is about: `{ id }` of a release, `{ fingerprint }` of what is confirmed
 * @returns the status after it
 * @throws BuilderSilent, and CommandRefused when there is no such release or the content is another by now
 */
export async function sendCommand(order: Order, details: Record<string, string>): Promise<PublishingStatus> {
  const answer = await ask(`/${order}`, { method: 'POST', body: JSON.stringify(details) }, commandTimeoutMs)
  if (answer.ok) return statusIn(answer)
  const { message } = valuesOf(await answer.json().catch(() => ({})))
  throw new CommandRefused(
    answer.status,
    typeof message === 'string' ? message : 'The release builder refuses to do that.',
  )
}

async function ask(path: string, init: RequestInit, timeoutMs: number): Promise<Response> {
  const answer = await fetch(new URL(path, settings.builderUrl), {
    ...init,
    headers: { authorization: `Bearer ${settings.serviceKey}`, 'content-type': 'application/json' },
    redirect: 'error',
    cache: 'no-store',
    signal: AbortSignal.timeout(timeoutMs),
  }).catch((error: unknown) => {
    throw new BuilderSilent(
      'The release builder doesn’t answer. Readers still get the site as it was last published. You can go on writing and publishing: it reaches readers as soon as the release builder is back.',
      { cause: error },
    )
  })
  if (answer.status === 401)
    throw new BuilderSilent(
      'The release builder doesn’t accept the key of the CMS. Ask the person who looks after the site to set OSI_SERVICE_KEY to the same for both.',
    )
  if (answer.status >= 500) throw new BuilderSilent(`The release builder answered with an error (${answer.status}).`)
  return answer
}

async function statusIn(answer: Response): Promise<PublishingStatus> {
  const parsed = publishingStatusSchema.safeParse(await answer.json().catch(() => undefined))
  if (!answer.ok || !parsed.success)
    throw new BuilderSilent(
      'The release builder answered with something else than its status. Its version may not fit this CMS’s.',
    )
  return parsed.data
}
