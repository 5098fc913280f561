import { isLive, type ContentTypeName } from '@osi/shared'
import type { PayloadRequest } from 'payload'
import { scheduledWith } from '../bundles/publications.ts'
import { now } from '../platform/clock.ts'
import { publishedAddresses } from '../redirects/published-addresses.ts'
import { settings } from '../platform/settings.ts'

/** The whole address at which readers find a document; null while they don't. */
export async function addressOnSite(name: ContentTypeName, id: unknown, req: PayloadRequest): Promise<string | null> {
  if (typeof id !== 'string') return null
  const document = await req.payload.findByID({
    collection: name,
    id,
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
    req,
  })
  if (document?._status !== 'published' || !isLive(document, now())) return null
  if (await scheduledWith(`${name}/${id}`, now(), req)) return null
  const address = (await publishedAddresses(name, id, req)).get(id)
  return address ? new URL(address, settings.siteUrl).href : null
}
