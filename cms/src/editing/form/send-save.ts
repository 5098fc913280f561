import type { EditConflict, FieldValues } from '@osi/shared'
import { fetchInTime } from '../../admin/fetch-in-time.ts'

/** What became of a save. */
export type SaveOutcome =
  | { kind: 'saved'; document: FieldValues; message: string }
  | { kind: 'no-connection' }
  | { kind: 'signed-out' }
  /** In the trash, or deleted for good: the two answer alike. */
  | { kind: 'gone' }
  | { kind: 'stale'; changedBy: string; changedAt: string; version: string; conflicts: EditConflict[] }
  | { kind: 'fields'; errors: { path: string; message: string }[]; message: string }
  | { kind: 'refused'; message: string }

interface ErrorBody {
  errors?: { message?: string; data?: Record<string, unknown> }[]
  message?: string
}

/** What a gateway answers, or a CMS that is being started anew: it is as if nobody were there. */
const nobodyThere = new Set([408, 425, 429, 500, 502, 503, 504])

async function isSignedIn(): Promise<boolean> {
  const response = await fetchInTime('/api/users/me', { credentials: 'same-origin', cache: 'no-store' })
  const { user } = (await response.json()) as { user?: unknown }
  return Boolean(user)
}

async function outcomeOf(response: Response): Promise<SaveOutcome> {
  if (nobodyThere.has(response.status)) return { kind: 'no-connection' }
  const body: unknown = await response.json().catch(() => undefined)
  if (body === undefined) return { kind: 'no-connection' }
  if (response.ok) {
    const { doc, result, message = '' } = body as { doc?: FieldValues; result?: FieldValues; message?: string }
    return { kind: 'saved', document: doc ?? result ?? {}, message }
  }
  const { errors = [], message: said } = body as ErrorBody
  const [error] = errors
  const message = error?.message ?? said ?? 'The CMS refused it without saying why.'
  if (response.status === 412 && error?.data)
    return { kind: 'stale', ...(error.data as unknown as Omit<SaveOutcome & { kind: 'stale' }, 'kind'>) }
  if (response.status === 404) return { kind: 'gone' }
  if ([401, 403].includes(response.status) && !(await isSignedIn())) return { kind: 'signed-out' }
  const fields = errors
    .flatMap(({ data }) => (Array.isArray(data?.errors) ? (data.errors as { path?: string; message?: string }[]) : []))
    .flatMap(({ path, message: problem = '' }) => (path ? [{ path, message: problem }] : []))
  return fields.length > 0 ? { kind: 'fields', errors: fields, message } : { kind: 'refused', message }
}

/**
 * Sends a save and says what became of it. Never throws.
 * @param keepalive goes on although the page is closed; the browser takes 64 kB at most then
 * @param ifMatch the `ETag` of the only version that it may be saved over
 */
export async function sendSave(
  request: { url: string; method: 'PATCH' | 'POST'; values: FieldValues },
  { keepalive = false, ifMatch }: { keepalive?: boolean; ifMatch?: string } = {},
): Promise<SaveOutcome> {
  try {
    const response = await fetchInTime(request.url, {
      method: request.method,
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json', ...(ifMatch ? { 'if-match': ifMatch } : {}) },
      body: JSON.stringify(request.values),
      keepalive,
    })
    return await outcomeOf(response)
  } catch {
    return { kind: 'no-connection' }
  }
}
