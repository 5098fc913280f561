import type { SearchRequest } from './request.ts'
import type { SearchResults } from './results.ts'
import { searcherOver } from './searcher.ts'

async function readFile(path: string): Promise<Uint8Array> {
  // The first file tells the names of all others, which never change: it alone is asked for anew.
  const answer = await fetch(`/${path}`, { cache: path.endsWith('manifest.json') ? 'no-cache' : 'default' })
  if (!answer.ok) throw new Error(`The search's file ${path} could not be had (${answer.status}).`)
  return new Uint8Array(await answer.arrayBuffer())
}

let searcher = searcherOver(readFile)

/**
 * Searches the site in the reader's browser. When a file is gone because a new release has come, everything is read again
 * from that one.
 * @throws Error when the files can't be had
 */
export async function searchHere(request: SearchRequest): Promise<SearchResults> {
  const now = new Date()
  try {
    return await searcher.search(request, now)
  } catch {
    searcher = searcherOver(readFile)
    return searcher.search(request, now)
  }
}
