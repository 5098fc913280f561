import type { Payload, PayloadRequest } from 'payload'
import { makesNothing } from './makes-nothing.ts'
import { withNewDocument } from './NewDocumentView.tsx'
import { renderDocumentHandler } from './payloads-document.ts'

type Render = typeof renderDocumentHandler

const collectionNamed = ({ payload }: PayloadRequest, slug: string) =>
  Object.values(payload.collections).find(({ config }) => config.slug === slug)

/** The request, to which one collection makes nothing when its form is rendered. */
function requestThatMakesNothing(req: PayloadRequest, slug: string): PayloadRequest {
  const collection = collectionNamed(req, slug)
  if (!collection) return req
  const changed = { ...req.payload.collections, [slug]: { ...collection, config: makesNothing(collection.config) } }
  // A Payload that is the same in everything else, its methods included.
  const payload: Payload = Object.create(req.payload, { collections: { value: changed } })
  return { ...req, payload }
}

/** Renders a document’s form for a drawer, as Payload does; but opening a drawer for a new document makes none. */
export const renderInDrawer: Render = async (args) => {
  const { collectionSlug, docID, req } = args
  if (docID !== undefined || !collectionNamed(req, collectionSlug)?.config.versions?.drafts)
    return renderDocumentHandler(args)
  const rendered = await renderDocumentHandler({ ...args, req: requestThatMakesNothing(req, collectionSlug) })
  return { ...rendered, Document: withNewDocument(rendered.Document, { isInDrawer: true }) }
}
