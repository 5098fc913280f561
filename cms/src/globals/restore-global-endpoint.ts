import type { GlobalName } from '@osi/shared'
import type { Endpoint } from 'payload'
import { wayBack } from '../editing/versions/way-back.ts'

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
    const { draft, message } = wayBack(version, req)
    const doc = await req.payload.updateGlobal({
      slug,
      data: { ...version, changeNote: null, _status: draft ? 'draft' : 'published' },
      draft,
      depth: 0,
      overrideAccess: false,
      req,
    })
    return Response.json({ doc, message })
  },
})
