import type { ContentTypeName } from '@osi/shared'
import { restoreVersionOperation, type Endpoint } from 'payload'
import { wayBack } from '../editing/versions/way-back.ts'

/**
 * `POST /api/TYPE/versions/ID`: brings an old version back, in the place of Payload’s own. That one takes a page off the site when the
 * version that comes back was a draft, unasked; here a draft comes back as a draft, over what readers have. The answer says which.
 */
export const restoreEndpoint = (collection: ContentTypeName): Endpoint => ({
  path: '/versions/:id',
  method: 'post',
  async handler(req) {
    const id = String(req.routeParams?.id)
    const { version } = await req.payload.findVersionByID({ collection, id, depth: 0, overrideAccess: false, req })
    const { draft, message } = wayBack(version, req)
    // Payload’s local API for it would forget that it is a draft.
    const restored = await restoreVersionOperation({
      id,
      collection: req.payload.collections[collection],
      draft,
      depth: 0,
      overrideAccess: false,
      req,
    })
    return Response.json({ ...restored, message })
  },
})
