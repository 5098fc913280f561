import { parentPort } from 'node:worker_threads'
import type { SearchRecord } from '../../src/search/records/record.ts'
import { digestOf } from '../../runtime/digest.ts'
import { ReleaseWriter } from '../output/writer.ts'
import { serializeError } from '../../runtime/serialized-error.ts'
import { SearchFiles } from './search-files.ts'
import type { SearchAnswer, SearchFilesWritten, SearchOrder } from './search-indexer.ts'

/** Makes the search's files of one release after the other on another core. What stays the same from one to the next is kept here. */
const search = new SearchFiles()
let recordsBySource = new Map<string, SearchRecord[]>()
/** Of files that stay the same bytes from one release to the next. */
const digests = new WeakMap<Buffer, string>()
/** Where the release is that is being made: an order may come twice for it. */
let current: { attempt: number; writer: ReleaseWriter } | undefined

async function filesFor({
  changes,
  synonyms,
  now,
  folder,
  attempt,
  earlier,
}: SearchOrder): Promise<SearchFilesWritten> {
  const changed = new Map(changes.changed)
  recordsBySource = new Map(
    changes.order.map((key) => [key, changed.get(key) ?? recordsBySource.get(key) ?? []] as const),
  )
  const files = await search.make([...recordsBySource.values()].flat(), synonyms, now)
  if (current?.attempt !== attempt) current = { attempt, writer: new ReleaseWriter(folder, earlier) }
  const { writer } = current
  for (const [path, body] of files) writer.put(path, body, digestOnce(body))
  for (const path of Object.keys(writer.files)) if (!files.has(path)) writer.remove(path)
  return { files: writer.files, written: [...writer.written] }
}

function digestOnce(body: Buffer): string {
  let digest = digests.get(body)
  if (digest === undefined) digests.set(body, (digest = digestOf(body)))
  return digest
}

async function answerTo(order: SearchOrder): Promise<SearchAnswer> {
  try {
    return await filesFor(order)
  } catch (error) {
    return serializeError(error)
  }
}

parentPort?.on('message', async (order: SearchOrder) => parentPort?.postMessage(await answerTo(order)))
