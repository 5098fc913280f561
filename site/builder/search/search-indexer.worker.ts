import { digestOf } from '../../runtime/digest.ts'
import { serializeError } from '../../runtime/serialized-error.ts'
import type { SearchRecord } from '../../src/search/records/record.ts'
import { ReleaseWriter } from '../output/writer.ts'
import { SearchFiles } from './search-files.ts'
import type { SearchAnswer, SearchFilesWritten, SearchJob } from './search-indexer.ts'

// What stays the same from one release to the next is kept by this thread.
const search = new SearchFiles()
let recordsBySource = new Map<string, SearchRecord[]>()
/** Of files that stay the same bytes from one release to the next. */
const digests = new WeakMap<Buffer, string>()
/** The attempt at a release under way: two jobs may come for it. */
let current: { attempt: number; writer: ReleaseWriter } | undefined

/** Makes the search's files of a release. */
export default async function makeSearch(job: SearchJob): Promise<SearchAnswer> {
  try {
    return await filesFor(job)
  } catch (error) {
    return serializeError(error)
  }
}

async function filesFor({ changes, synonyms, now, folder, attempt, earlier }: SearchJob): Promise<SearchFilesWritten> {
  const changed = new Map(changes.changed)
  recordsBySource = new Map(
    changes.keys.map((key) => [key, changed.get(key) ?? recordsBySource.get(key) ?? []] as const),
  )
  const files = await search.make([...recordsBySource.values()].flat(), synonyms, now)
  if (current?.attempt !== attempt) current = { attempt, writer: new ReleaseWriter(folder, earlier) }
  const { writer } = current
  for (const [path, body] of files) writer.put(path, body, memoizedDigestOf(body))
  for (const path of Object.keys(writer.files)) if (!files.has(path)) writer.remove(path)
  return { files: writer.files, written: [...writer.written] }
}

function memoizedDigestOf(body: Buffer): string {
  let digest = digests.get(body)
  if (digest === undefined) digests.set(body, (digest = digestOf(body)))
  return digest
}
