import type { BucketSettings } from '@osi/shared/settings'
import { textIn } from '@osi/shared'
import type { CollectionBeforeOperationHook } from 'payload'
import { poolOf } from '../../platform/postgres.ts'
import { openBucket } from './open-bucket.ts'
import { mediaTypeOf } from './media-type-of.ts'
import { refusalOf } from './refusal-of.ts'
import { uploadsPrefix } from './uploads-prefix.ts'

/**
 * Duplicating a document takes its file as if it were sent again: Payload would look for it in a folder, or ask itself for it over the network.
 */
export const copyInStore =
  (settings: BucketSettings): CollectionBeforeOperationHook =>
  async ({ args, operation, req }) => {
    if (operation !== 'create' || !('duplicateFromID' in args) || !args.duplicateFromID) return args
    const { duplicateFromID, overrideAccess = true, ...others } = args
    const id = String(duplicateFromID)
    const source = await req.payload.findByID({ collection: 'media', id, req, depth: 0, overrideAccess })
    const filename = textIn(source, 'filename') ?? ''
    try {
      const key = (await uploadsPrefix(poolOf(req.payload))) + filename
      const data = await (await openBucket(settings)).whole(key)
      req.file = {
        name: textIn(source, 'name') ?? filename,
        mimetype: mediaTypeOf(filename),
        data,
        size: data.byteLength,
      }
    } catch (error) {
      throw refusalOf(error, req.payload.logger)
    }
    const { alt, decorative } = source
    return { ...others, overrideAccess, data: { alt, decorative, ...others.data } }
  }
