import { parseRedirectList, planRedirects, type RedirectEffect } from '@osi/shared'
import type { PayloadRequest } from 'payload'
import { allRedirects } from './all-redirects.ts'
import { addressesOfPages } from './has-document.ts'
import type { ListPlan } from './import-answers.ts'
import { judgedAsList } from './problem-with-redirect.ts'

/** The redirects that are kept, by their old address. */
type Kept = ReadonlyMap<string, { id: string; to: string }>

const keptRedirects = async (req: PayloadRequest): Promise<Kept> =>
  new Map((await allRedirects(req)).map(({ id, from, to }) => [from, { id, to }]))

/** What a pasted list would do now, row by row, and the redirects that it was compared with. Writes nothing. */
export async function planList(text: string, req: PayloadRequest): Promise<{ plan: ListPlan; kept: Kept }> {
  const [kept, addresses] = [await keptRedirects(req), await addressesOfPages(req)]
  const rows = await planRedirects(parseRedirectList(text), {
    targets: new Map([...kept].map(([from, { to }]) => [from, to])),
    hasPage: (path) => addresses.has(path),
  })
  const count = (effect: RedirectEffect) => rows.filter((row) => row.effect === effect).length
  const counts = {
    refused: count('refused'),
    added: count('added'),
    changed: count('changed'),
    unchanged: count('unchanged'),
  }
  return { plan: { rows, counts }, kept }
}

/**
 * Writes what a plan adds and changes, in the transaction of the request.
 * @param kept the redirects that the plan was compared with
 */
export async function writePlan({ rows }: ListPlan, kept: Kept, req: PayloadRequest): Promise<void> {
  const options = {
    collection: 'redirects',
    overrideAccess: true,
    depth: 0,
    context: { [judgedAsList]: true },
    req,
  } as const
  for (const { effect, from, to } of rows) {
    if (effect === 'added') await req.payload.create({ ...options, data: { from, to } })
    const id = kept.get(from)?.id
    if (effect === 'changed' && id !== undefined) await req.payload.update({ ...options, id, data: { to } })
  }
}
