import type { CollectionBeforeChangeHook } from 'payload'
import { publicFrom } from '../bundles/public-from.ts'

/** Remembers when a document was first made public; unpublishing and publishing it again doesn't change that. */
export const rememberFirstPublication: CollectionBeforeChangeHook = ({ data, originalDoc, req }) =>
  data._status === 'published' && !originalDoc?.firstPublishedAt && !data.firstPublishedAt
    ? { ...data, firstPublishedAt: publicFrom(req).toISOString() }
    : data
