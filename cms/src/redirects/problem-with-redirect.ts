import { problemWithLink } from '@osi/shared'
import type { PayloadRequest } from 'payload'
import type { Redirect } from '../payload-types.ts'

/** The path in what someone typed or pasted: a whole address of this site loses its beginning, a query and a fragment go. */
export function pathFrom(typed: string): string {
  const trimmed = typed.trim()
  const path =
    /^https?:\/\//i.test(trimmed) && URL.canParse(trimmed) ? new URL(trimmed).pathname : trimmed.replace(/[?#].*$/, '')
  return path && !path.startsWith('/') ? `/${path}` : path
}

/** Follows redirects from an address; true when they lead back to where they began. */
async function leadsInACircle(from: string, to: string, id: unknown, req: PayloadRequest): Promise<boolean> {
  const seen = new Set([from])
  for (let at: string | undefined = to; at !== undefined;) {
    if (seen.has(at)) return true
    seen.add(at)
    const found: { docs: Redirect[] } = await req.payload.find({
      collection: 'redirects',
      where: { and: [{ from: { equals: at } }, ...(id ? [{ id: { not_equals: id } }] : [])] },
      limit: 1,
      depth: 0,
      overrideAccess: true,
      req,
    })
    at = found.docs[0]?.to
  }
  return false
}

/** What is wrong with one side of a redirect, as a sentence; true when nothing is. */
export async function problemWithRedirect({
  field,
  value,
  redirect,
  id,
  req,
}: {
  field: 'from' | 'to'
  value: unknown
  redirect: unknown
  id: unknown
  req: PayloadRequest
}): Promise<string | true> {
  if (typeof value !== 'string' || !value) return field === 'from' ? 'Write the old address.' : 'Write the new address.'
  const { from, to } = redirect as { from?: string; to?: string }
  if (field === 'from')
    return /^\/[^?#\s]*$/.test(value) ? true : 'Write the address from its first slash on, like /old-page/.'
  if (value.startsWith('//')) return 'Write one slash at the beginning, or the whole address from https:// on.'
  if (!value.startsWith('/'))
    return /^https?:/i.test(value)
      ? (problemWithLink(value) ?? true)
      : 'Begin with a slash, or with https:// for another site.'
  if (from && to && (await leadsInACircle(from, to, id, req)))
    return 'This leads back to where it began. Choose another address.'
  return true
}
