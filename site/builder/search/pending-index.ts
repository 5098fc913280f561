import type { Publication, PublishingProblem } from '@osi/shared'
import type { ReleaseFile } from '../../runtime/releases/manifest.ts'
import { isSearchFile, searchFolder } from '../../src/search/files/folder.ts'
import { isAboutTheDisk } from '../disk.ts'
import { BuildRefused } from '../release/build-refused.ts'
import type { ReleaseWriter } from '../release/writer.ts'
import type { SearchFilesWritten, SearchIndexer, SearchTarget } from './search-indexer.ts'

/** The search of a release, which another core makes for the publication that was asked for last. */
export class PendingIndex {
  readonly #search: SearchIndexer
  readonly #now: Date
  readonly #target: SearchTarget
  #publication: Publication | undefined
  #files: Promise<SearchFilesWritten> | undefined

  constructor(search: SearchIndexer, now: Date, target: SearchTarget) {
    this.#search = search
    this.#now = now
    this.#target = target
  }

  /** Begins, unless that very publication has been asked for. */
  begin(publication: Publication): void {
    if (publication === this.#publication) return
    this.#publication = publication
    const before = this.#files
    this.#files = (async () => {
      await before?.catch(() => undefined)
      return this.#search.make(publication, this.#now, this.#target)
    })()
    this.#files.catch(() => undefined)
  }

  files(): Promise<SearchFilesWritten> {
    return this.#files ?? Promise.reject(new Error('Nobody asked for it.'))
  }

  /** Resolves once nothing is written any more, however it ended. */
  async settled(): Promise<void> {
    await this.#files?.catch(() => undefined)
  }
}

/**
 * Takes the search files into a release; where they can't be made, the ones that readers have stay.
 * @param live the files that readers have, if there is a release
 * @returns what is to be said of it
 * @throws BuildRefused when there are neither new ones nor old ones; the system's error when the disk is full
 */
export async function addSearch(
  search: PendingIndex,
  writer: ReleaseWriter,
  live: Record<string, ReleaseFile> = {},
): Promise<PublishingProblem[]> {
  try {
    writer.adopt(await search.files())
    return []
  } catch (error) {
    if (isAboutTheDisk(error)) throw error
    const reason = (error as Error).message
    const earlier = Object.keys(live).filter(isSearchFile)
    if (earlier.length === 0)
      throw new BuildRefused(`The search can’t be made (${reason}). Nothing was published.`, { cause: error })
    writer.clear(searchFolder)
    for (const path of earlier) writer.keep(path)
    return [
      {
        level: 'withheld',
        message: `The search does not know the newest content: it can’t be made (${reason}).`,
        earlierVersionStays: true,
      },
    ]
  }
}
