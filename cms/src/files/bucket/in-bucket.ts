import { textIn, valuesOf } from '@osi/shared'
import type { BucketSettings } from '@osi/shared/settings'
import {
  APIError,
  type AfterErrorHook,
  type CollectionAfterChangeHook,
  type CollectionBeforeDeleteHook,
  type CollectionBeforeValidateHook,
  type PayloadRequest,
} from 'payload'
import { now } from '../../platform/clock.ts'
import { poolOf } from '../../platform/postgres.ts'
import type { FileKeeping } from '../file-keeping.ts'
import { filesOf } from '../names-of-files.ts'
import { copyInStore } from './copy-in-store.ts'
import { giveNamesBack, keepNames, leaveFiles, takeNames } from './files-to-remove.ts'
import { giveOut } from './give-out.ts'
import { refusalOf } from './refusal-of.ts'
import { removeSoon } from './remove-files.ts'
import { openBucket } from './open-bucket.ts'
import { uploadsPrefix } from './uploads-prefix.ts'

const note = 'files that this request puts into the bucket'

/** What a request is about to put, and what its document had before. */
class Noted {
  readonly files: ReadonlyMap<string, Uint8Array>
  readonly left: readonly string[]
  hasNames = false
  constructor(files: ReadonlyMap<string, Uint8Array>, left: readonly string[]) {
    this.files = files
    this.left = left
  }
}

function notedBy({ context }: Pick<PayloadRequest, 'context'>): Noted | undefined {
  const noted: unknown = context[note]
  return noted instanceof Noted ? noted : undefined
}

/** Payload has made the smaller pictures by now, and named all of them. */
const noteFiles: CollectionBeforeValidateHook = ({ data, originalDoc, req }) => {
  const { file, payloadUploadSizes = {}, context } = req
  if (!file) return data
  const files = new Map<string, Uint8Array>()
  const add = (one: unknown, bytes: Uint8Array) => {
    const name = textIn(one, 'filename')
    if (name) files.set(name, bytes)
  }
  add(data, file.data)
  const sizes = valuesOf(valuesOf(data).sizes)
  for (const [size, bytes] of Object.entries(payloadUploadSizes)) add(sizes[size], bytes)
  context[note] = new Noted(files, filesOf(originalDoc))
  return data
}

const takenMeanwhile =
  'Another file of this name is being added or removed just now. Nothing was changed. Try again in a minute.'

/**
 * Puts the files of a document, which is written by now, in a transaction that may still fail: their names stay on the list of what is to be removed
 * until it is through. What the document had before is removed after that.
 */
const putFiles =
  (settings: BucketSettings): CollectionAfterChangeHook =>
  async ({ doc, req }) => {
    const noted = notedBy(req)
    if (!noted) return doc
    const { payload } = req
    const names = [...noted.files.keys()]
    if (!(await takeNames(names, now(), payload))) throw new APIError(takenMeanwhile, 503, undefined, true)
    noted.hasNames = true
    const bucket = await openBucket(settings)
    try {
      const prefix = await uploadsPrefix(poolOf(payload))
      // All of them have ended before anything is removed: a late one would stay.
      const puts = await Promise.allSettled([...noted.files].map(([name, bytes]) => bucket.put(prefix + name, bytes)))
      for (const put of puts) if (put.status === 'rejected') throw put.reason
    } catch (error) {
      throw refusalOf(error, payload.logger)
    }
    if (!(await keepNames(names, req))) throw new APIError(takenMeanwhile, 503, undefined, true)
    await leaveFiles(
      noted.left.filter((name) => !noted.files.has(name)),
      now(),
      req,
    )
    if (noted.left.length > 0) removeSoon(payload, settings)
    return doc
  }

/** After a request that failed: what it has put is removed. Of a process that died meanwhile it is removed a quarter of an hour later. */
const giveBack =
  (settings: BucketSettings): AfterErrorHook =>
  async ({ req }) => {
    const noted = notedBy(req)
    if (!noted?.hasNames) return undefined
    await giveNamesBack([...noted.files.keys()], now(), req.payload)
    removeSoon(req.payload, settings)
    return undefined
  }

/** The files of a document that goes for good are removed once it is gone. */
const leaveAll =
  (settings: BucketSettings): CollectionBeforeDeleteHook =>
  async ({ id, req }) => {
    const doc = await req.payload.findByID({
      collection: 'media',
      id,
      req,
      depth: 0,
      trash: true,
      overrideAccess: true,
      disableErrors: true,
    })
    await leaveFiles(filesOf(doc), now(), req)
    removeSoon(req.payload, settings)
  }

/**
 * Uploads are kept in a bucket of a store that speaks S3.
 * @param noFolder where Payload would look for files: a folder that there never is
 */
export const inBucket = (settings: BucketSettings, noFolder: string): FileKeeping => ({
  upload: { staticDir: noFolder, disableLocalStorage: true, handlers: [giveOut(settings)] },
  read: async (name, payload) => (await openBucket(settings)).whole((await uploadsPrefix(poolOf(payload))) + name),
  hooks: {
    beforeOperation: [copyInStore(settings)],
    beforeValidate: [noteFiles],
    afterChange: [putFiles(settings)],
    beforeDelete: [leaveAll(settings)],
    afterError: [giveBack(settings)],
  },
})
