import { textIn } from '@osi/shared'
import type { CollectionBeforeChangeHook } from 'payload'

/**
 * A picture in whose place something else is put has no smaller pictures any more: Payload removes their files and goes on naming them.
 * @param sizes the names of the smaller pictures
 */
export const forgetPicture =
  (sizes: readonly string[]): CollectionBeforeChangeHook =>
  ({ data, req }) => {
    if (!req.file || textIn(data, 'mimeType')?.startsWith('image/')) return data
    const nothing = { url: null, width: null, height: null, mimeType: null, filesize: null, filename: null }
    return { ...data, width: null, height: null, sizes: Object.fromEntries(sizes.map((name) => [name, nothing])) }
  }
