/** Longer than the CMS waits for its database, so that its own sentence comes first. */
const limitMs = 45_000

/**
 * Asks the CMS, and gives up when nothing comes: a connection that is held open without a word, as on a train, never fails by itself,
 * and whatever waits for its turn behind it would wait for ever.
 * @throws DOMException when there is no answer in time, or `signal` says that nobody waits for one; TypeError without a connection
 */
export function fetchInTime(address: string, { signal, ...init }: RequestInit = {}): Promise<Response> {
  const limit = new AbortController()
  setTimeout(() => limit.abort(), limitMs)
  return fetch(address, { ...init, signal: signal ? AbortSignal.any([signal, limit.signal]) : limit.signal })
}
