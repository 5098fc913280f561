import {
  deadEndOf,
  deadEndProblem,
  parseOldAddress,
  problemWithNewAddress,
  problemWithOldAddress,
  problemWithPageAt,
  writtenAddress,
  type KnownAddresses,
  textIn,
} from '@osi/shared'
import type { PayloadRequest } from 'payload'
import { hasDocument } from './has-document.ts'

/** An old address as it is kept: in its normal form, where it has one. What is wrong with it is said afterwards. */
export function keptOldAddress(typed: string): string {
  const address = problemWithOldAddress(typed) === undefined ? parseOldAddress(typed) : undefined
  return address ? writtenAddress(address) : typed.trim()
}

/** Set by redirects that the CMS makes by itself, while the documents that they are about are just moving. */
export const madeByItself = 'a redirect that the CMS makes by itself'

/** Set while a list is written: its rows were judged together, and one by one they may look like a circle for a moment. */
export const judgedAsList = 'a redirect of a list that was judged as a whole'

/** Asks the database. The redirect that is being judged itself leads nowhere meanwhile. */
const knownToDatabase = (id: unknown, req: PayloadRequest): KnownAddresses => ({
  hasPage: (path) => hasDocument(path, req),
  async targetOf(forms) {
    const { docs } = await req.payload.find({
      collection: 'redirects',
      where: { and: [{ from: { in: [...forms] } }, ...(id ? [{ id: { not_equals: id } }] : [])] },
      limit: forms.length,
      depth: 0,
      overrideAccess: true,
      req,
    })
    return docs.toSorted((a, b) => forms.indexOf(a.from) - forms.indexOf(b.from))[0]?.to
  },
})

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
  const problem = field === 'from' ? problemWithOldAddress(typed) : problemWithNewAddress(typed)
  if (problem !== undefined) return problem
  if (req.context[judgedAsList] === true) return true
  const isMadeByItself = req.context[madeByItself] === true
  const known = knownToDatabase(id, req)
  if (field === 'from') return isMadeByItself ? true : ((await problemWithPageAt(typed, known)) ?? true)
  const deadEnd = await deadEndOf(keptOldAddress(textIn(redirect, 'from') ?? ''), typed, known)
  if (deadEnd === undefined || (deadEnd === 'nowhere' && isMadeByItself)) return true
  return deadEndProblem(deadEnd, typed)
}
