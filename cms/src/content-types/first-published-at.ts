import type { CollectionBeforeChangeHook } from 'payload'
import { now } from '../platform/clock.ts'

/** Remembers when a document was first made public; unpublishing and publishing it again doesn't change that. */
export const rememberFirstPublication: CollectionBeforeChangeHook = ({ data, originalDoc }) =>
  data._status === 'published' && !originalDoc?.firstPublishedAt && !data.firstPublishedAt
    ? { ...data, firstPublishedAt: now().toISOString() }
    : data
