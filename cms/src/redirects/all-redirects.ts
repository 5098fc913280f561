import type { PayloadRequest } from 'payload'
import type { Redirect } from '../payload-types.ts'

/** All redirects, as Payload has them. */
export async function allRedirects(req: PayloadRequest): Promise<Redirect[]> {
  const { docs } = await req.payload.find({
    collection: 'redirects',
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return docs
}
