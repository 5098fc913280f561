import { contentTypeNames, contentTypeOf, type ContentTypeName } from '@osi/shared'
import type { PayloadRequest } from 'payload'
import { allPublishedAddresses, publishedAddresses } from './published-addresses.ts'

/** The published documents of a type that have a slug. */
async function addressesWithSlug(name: ContentTypeName, slug: string, req: PayloadRequest): Promise<string[]> {
  const { docs } = await req.payload.find({
    collection: name,
    where: { and: [{ slug: { equals: slug } }, { _status: { equals: 'published' } }] },
    select: { slug: true } as never,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  const addresses = await Promise.all(docs.map(({ id }) => publishedAddresses(name, String(id), req)))
  return addresses.flatMap((byId) => [...byId.values()])
}

/**
 * Whether readers find a published document's page at an address.
 * @param path in its normal form
 */
export async function hasDocument(path: string, req: PayloadRequest): Promise<boolean> {
  const slug = path.split('/').at(-2) ?? ''
  if (slug === '') return false
  for (const name of contentTypeNames) {
    const { location } = contentTypeOf(name)
    if (location.on !== 'own-page' || !path.startsWith(location.under)) continue
    if ((await addressesWithSlug(name, slug, req)).includes(path)) return true
  }
  return false
}

/** The addresses of all published documents that have a page of their own. */
export async function addressesOfPages(req: PayloadRequest): Promise<Set<string>> {
  const addresses = new Set<string>()
  for (const name of contentTypeNames) {
    const { location } = contentTypeOf(name)
    if (location.on !== 'own-page') continue
    const byId = await allPublishedAddresses(name, req)
    for (const address of byId.values()) addresses.add(address)
  }
  return addresses
}
