import type { GlobalName } from '@osi/shared'
import type { Endpoint } from 'payload'
import { wayBack } from '../editing/versions/way-back.ts'

/**
 * `POST /api/globals/NAME/versions/ID`: brings an old version back. It replaces Payload’s endpoint of the same address, which overwrites
 * what readers have even when the old version is a draft, and skips every check of a save. This one saves the old text: as a draft, or
 * published as any other text is. The answer says which.
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
