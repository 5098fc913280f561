import type { PayloadRequest } from 'payload'

/**
 * Whether a page would stand below itself if it stood below that one: then it would have no address.
 * @param id the page; one that has not been saved yet has none and stands above nothing
 * @param parent the id of the page that it is to stand below
 */
export async function standsBelowItself(id: unknown, parent: string, req: PayloadRequest): Promise<boolean> {
  if (!id) return false
  const seen = new Set<string>()
  for (let at: string | undefined = parent; at !== undefined && !seen.has(at);) {
    if (at === id) return true
    seen.add(at)
    at = await parentOf(at, req)
  }
  return false
}

async function parentOf(id: string, req: PayloadRequest): Promise<string | undefined> {
  const page = await req.payload.findByID({
    collection: 'pages',
    id,
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
    select: { parent: true },
    req,
  })
  return typeof page?.parent === 'string' ? page.parent : undefined
}
