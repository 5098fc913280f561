import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { headersOfFile, SnapshotReader, type Publication, type Snapshot } from '@osi/shared'
import { defineMiddleware } from 'astro:middleware'
import { filesOf, UploadCopies } from '../builder/output/uploads.ts'
import { SearchFiles } from '../builder/search/search-files.ts'
import { recordsOf, synonymsOf } from '../src/search/publication/publication-records.ts'
import { CmsUnreachable, snapshotsOf } from '../runtime/snapshot-source.ts'
import { clockOf } from '../runtime/clock.ts'
import { parseSettings } from '../runtime/settings.ts'
import { isSearchFile } from '../src/search/files/folder.ts'
import { parseSearchRequest } from '../src/search/answer/request.ts'
import { searcherOver } from '../src/search/answer/searcher.ts'

const { cmsUrl, serviceKey = '', dataDir, siteUrl, asOf } = parseSettings(process.env)
const clock = clockOf(asOf)
const source = snapshotsOf(cmsUrl, serviceKey)
const uploads = new UploadCopies(dataDir, cmsUrl, serviceKey)
const search = new SearchFiles()
const reader = new SnapshotReader()

interface Latest {
  snapshot: Snapshot
  publication: Publication
  /** Made when somebody searches. */
  searchFiles?: Promise<Map<string, Buffer>>
}
let latest: Latest | undefined

/** What the CMS has now; the same as before when nothing changed. */
async function ask(): Promise<Latest> {
  const snapshot = await source.fetch(latest?.snapshot, { asOf })
  if (snapshot !== 'unchanged' || !latest) {
    if (snapshot === 'unchanged')
      throw new CmsUnreachable('The CMS says that nothing changed, but nothing is known yet.')
    const { publication, problems } = reader.read(snapshot)
    for (const { type, title, path, message } of problems) console.warn(`${type} “${title}”, ${path}: ${message}`)
    latest = { snapshot, publication }
  }
  return latest
}

/** Does in development what publisher and site server do for readers: fetches, finds files, answers searches. */
export const onRequest = defineMiddleware(async ({ url, locals }, next) => {
  try {
    const current = await ask()
    const now = clock()
    const searchFiles = () =>
      (current.searchFiles ??= search.make(recordsOf(current.publication), synonymsOf(current.publication), now))
    const path = url.pathname.slice(1)
    if (isSearchFile(path)) {
      const found = (await searchFiles()).get(path)
      return answerWith(found && new Uint8Array(found))
    }
    const file = filesOf(current.publication.media).find(({ address }) => address === url.pathname)
    if (file) {
      const copy = await uploads.copyOf(file)
      return answerWith(
        copy && (Readable.toWeb(createReadStream(copy.path)) as ReadableStream),
        headersOfFile(file.file.mimeType),
      )
    }
    Object.assign(locals, { publication: current.publication, now, siteUrl, asOf })
    if (url.pathname === '/search/' && url.searchParams.has('q')) {
      const files = await searchFiles()
      const searcher = searcherOver(async (name) => files.get(name) ?? Buffer.alloc(0))
      locals.search = await searcher.search(parseSearchRequest(url.searchParams), now)
    }
  } catch (error) {
    if (!(error instanceof CmsUnreachable)) throw error
    return new Response(`${error.message}\n`, { status: 503, headers: { 'content-type': 'text/plain; charset=utf-8' } })
  }
  return next()
})

function answerWith(body: BodyInit | undefined, headers: Record<string, string> = headersOfFile('')): Response {
  return body === undefined
    ? new Response('There is no such file.\n', { status: 404 })
    : new Response(body, { headers })
}
