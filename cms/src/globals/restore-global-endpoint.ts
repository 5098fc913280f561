import type { GlobalName } from '@osi/shared'
import type { Endpoint } from 'payload'

/**
 * `POST /api/globals/NAME/versions/ID`: brings an old version back, in the place of Payload’s own. That one writes over what readers
 * have even when it restores a draft, and passes by every check of a save. Here it is a save of the old text: as a draft, over what
 * readers have, or published as any other text is. The answer says which.
 */
export const restoreGlobalEndpoint = (slug: GlobalName): Endpoint => ({
  path: '/versions/:id',
  method: 'post',
  async handler(req) {
    const id = String(req.routeParams?.id)
    const { version } = await req.payload.findGlobalVersionByID({ slug, id, depth: 0, overrideAccess: false, req })
    const draft = req.searchParams.get('draft') === 'true' || version._status !== 'published'
    const doc = await req.payload.updateGlobal({
      slug,
      data: { ...version, _status: draft ? 'draft' : 'published' },
      draft,
      depth: 0,
      overrideAccess: false,
      req,
    })
    const message = draft
      ? 'Restored as a draft. Readers see nothing of it until it is published.'
      : 'Restored and published. Readers get it within seconds.'
    return Response.json({ doc, message })
  },
})
