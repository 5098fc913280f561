import {
  isAddressOfSite,
  parseOldAddress,
  problemWithNewAddress,
  problemWithOldAddress,
  writtenAddress,
  type NormalAddress,
  textIn,
} from '@osi/shared'
import type { PayloadRequest } from 'payload'
import type { Redirect } from '../payload-types.ts'
import { hasDocument, isAnswered } from './is-answered.ts'

/** An old address as it is kept: in its normal form, where it has one. What is wrong with it is said afterwards. */
export function keptOldAddress(typed: string): string {
  const address = problemWithOldAddress(typed) === undefined ? parseOldAddress(typed) : undefined
  return address ? writtenAddress(address) : typed.trim()
}

/** Set by redirects that the CMS makes by itself, while the documents that they are about are just moving. */
export const madeByItself = 'a redirect that the CMS makes by itself'

/** The redirect that leads on from an address: from its own query, or from the path alone. */
async function redirectFrom(address: NormalAddress, id: unknown, req: PayloadRequest): Promise<Redirect | undefined> {
  const forms = [...new Set([writtenAddress(address), address.path])]
  const { docs } = await req.payload.find({
    collection: 'redirects',
    where: { and: [{ from: { in: forms } }, ...(id ? [{ id: { not_equals: id } }] : [])] },
    limit: 2,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return docs.toSorted((a, b) => b.from.length - a.from.length)[0]
}

/** Follows redirects from an address to where they end. */
async function endOf(
  from: string,
  to: string,
  id: unknown,
  req: PayloadRequest,
): Promise<'circle' | 'nowhere' | undefined> {
  const seen = new Set([from])
  for (let at = to; at.startsWith('/');) {
    const address = parseOldAddress(at)
    if (!address) return 'nowhere'
    const written = writtenAddress(address)
    if (seen.has(written) || seen.has(address.path)) return 'circle'
    seen.add(written)
    if (await isAnswered(address.path, req)) return undefined
    const next = await redirectFrom(address, id, req)
    if (!next) return 'nowhere'
    at = next.to
  }
  return undefined
}

async function problemWithFrom(value: string, req: PayloadRequest): Promise<string | true> {
  const problem = problemWithOldAddress(value)
  if (problem !== undefined) return problem
  const path = parseOldAddress(value)?.path ?? '/'
  const isSite = isAddressOfSite(path) && !/^\/(?:files|calendar|feed|data)\/./.test(path)
  if (req.context[madeByItself] !== true && (isSite || (await hasDocument(path, req))))
    return `There is a page at ${path}, and readers would still get that page. Change the page’s address first, or unpublish it.`
  return true
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
  const typed = typeof value === 'string' ? value : ''
  if (field === 'from') return problemWithFrom(typed, req)
  const problem = problemWithNewAddress(typed)
  if (problem !== undefined) return problem
  switch (await endOf(keptOldAddress(textIn(redirect, 'from') ?? ''), typed, id, req)) {
    case 'circle':
      return 'This leads back to where it began. Choose another address.'
    case 'nowhere':
      return req.context[madeByItself] === true
        ? true
        : `There is no page at ${typed}, so readers would find nothing. Publish the page first, or choose another address.`
    default:
      return true
  }
}
