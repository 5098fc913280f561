import { globalNames, type ContentTypeName } from '@osi/shared'
import { commitTransaction, createLocalReq, initTransaction, killTransaction, type Payload } from 'payload'
import { globals } from './globals.ts'
import { starterContent } from './starter-content.ts'
import { withIds, type StarterDocument } from './starter-document.ts'

/** Where the database remembers that it has been filled once; what editors did since is theirs. */
const marker = 'starter-content'

/**
 * Publishes the starter content, once in a database's life: a second call changes nothing, also when everything was
 * edited or deleted in between. All of it or, when something fails, none of it.
 * @returns how many documents were published; 0 when they had been before
 */
export async function loadStarterContent(payload: Payload): Promise<number> {
  if (await payload.kv.has(marker)) return 0
  const req = await createLocalReq({}, payload)
  await initTransaction(req)
  try {
    const ids = new Map<string, string>()
    for (const [collection, documents] of Object.entries(starterContent) as [
      ContentTypeName,
      readonly StarterDocument<ContentTypeName>[],
    ][]) {
      for (const { key, ...document } of documents) {
        // The lock between the public schemas and Payload's types (see ../lock) stands behind this cast.
        const data = { ...withIds(document, ids), _status: 'published' } as never
        const created = await payload.create({ collection, data, req, depth: 0 })
        ids.set(`${collection}/${key}`, String(created.id))
      }
    }
    for (const slug of globalNames) {
      const data = globals[slug]
      if (data)
        await payload.updateGlobal({
          slug,
          data: { ...withIds(data, ids), _status: 'published' } as never,
          req,
          depth: 0,
        })
    }
    // Written with the documents in one transaction, hence past `payload.kv`, which has no transaction of its own.
    await payload.db.create({ collection: 'payload-kv', data: { key: marker, data: { documents: ids.size } }, req })
    await commitTransaction(req)
    return ids.size
  } catch (error) {
    await killTransaction(req)
    throw error
  }
}
