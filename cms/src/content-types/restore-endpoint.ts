import type { ContentTypeName } from '@osi/shared'
import { restoreVersionOperation, type Endpoint } from 'payload'

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
    const draft = req.searchParams.get('draft') === 'true' || version._status !== 'published'
    // Payload’s local API for it would forget that it is a draft.
    const restored = await restoreVersionOperation({
      id,
      collection: req.payload.collections[collection],
      draft,
      depth: 0,
      overrideAccess: false,
      req,
    })
    const message = draft
      ? 'Restored as a draft. Readers see nothing of it until it is published.'
      : 'Restored and published. Readers get it within seconds.'
    return Response.json({ ...restored, message })
  },
})
