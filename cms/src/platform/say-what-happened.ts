import { now } from './clock.ts'

interface Saved {
  _status?: string
  goLiveAt?: string | null
  withdrawAt?: string | null
  /** Of the notice: its go-live and its withdrawal. */
  from?: string | null
  until?: string | null
}

interface Answer {
  message?: unknown
  /** A document that was saved, or a global. */
  doc?: Saved
  result?: Saved
}

/** Payload says the same of every save that is no draft; these are its words for it, as `payloads-words.ts` has them. */
const saidOfEverySave = /^Saved(?:\.|: a new )/

/**
 * What a save has done, for the toast. Undefined where Payload’s own words will do.
 * @param answer what Payload answers to the save
 * @param at now
 */
export function sentenceAfterSave({ message, doc, result }: Answer, at: Date): string | undefined {
  const saved = doc ?? result
  if (typeof message !== 'string' || !saidOfEverySave.test(message) || !saved?._status) return undefined
  if (saved._status !== 'published') return 'Saved as a draft. Readers see nothing of it yet.'
  const from = saved.goLiveAt ?? saved.from
  const until = saved.withdrawAt ?? saved.until
  if (until && Date.parse(until) <= at.getTime())
    return 'Published, but readers don’t get it: the time until which they would see it is past.'
  return from && Date.parse(from) > at.getTime()
    ? 'Published. Readers get it at the time that you set.'
    : 'Published. Readers get it within seconds.'
}

/** Payload’s answer, which says what the save has done: published, or kept as a draft. */
export async function sayWhatHappened(request: Request, response: Response): Promise<Response> {
  const isSave = ['POST', 'PATCH'].includes(request.method) && response.ok
  if (!isSave || !response.headers.get('content-type')?.startsWith('application/json')) return response
  const answer = (await response.clone().json()) as Answer
  const message = sentenceAfterSave(answer, now())
  if (message === undefined) return response
  const headers = new Headers(response.headers)
  headers.delete('content-length')
  return Response.json({ ...answer, message }, { status: response.status, headers })
}
