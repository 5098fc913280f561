import { valuesOf } from '@osi/shared'
import type { CollectionAfterOperationHook, GlobalAfterChangeHook, GlobalAfterReadHook, PayloadRequest } from 'payload'
import { newestVersion, tagOf, type Editable } from './stored-version.ts'

async function nameVersion(what: Editable, req: PayloadRequest): Promise<void> {
  const newest = await newestVersion(what, req)
  if (newest) (req.responseHeaders ??= new Headers()).set('etag', tagOf(newest))
}

/**
 * Answers about one document name its newest version in `ETag`, drafts included, for `If-Match` to name it again. It is set for the
 * document that the request is about, not for others that are read on the way.
 */
export const tagDocument: CollectionAfterOperationHook = async ({ collection, operation, req, result }) => {
  const id = valuesOf(result).id
  const { routeParams } = req
  const isCreated = operation === 'create' && routeParams?.id === undefined
  const isAddressed = ['findByID', 'updateByID'].includes(operation) && routeParams?.id === id
  if (routeParams?.collection === collection.slug && typeof id === 'string' && (isCreated || isAddressed))
    await nameVersion({ collection: collection.slug, id }, req)
  return result
}

/** The same for a global that is read. */
export const tagGlobalRead: GlobalAfterReadHook = async ({ doc, global, req }) => {
  if (req.method === 'GET' && req.routeParams?.global === global.slug && !req.routeParams.id)
    await nameVersion({ global: global.slug }, req)
  return doc as unknown
}

/** The same for a global that is saved. */
export const tagGlobalSave: GlobalAfterChangeHook = async ({ doc, global, req }) => {
  if (req.routeParams?.global === global.slug) await nameVersion({ global: global.slug }, req)
  return doc as unknown
}
