import { messageOf } from '@osi/shared'
import type { PublishingProblem } from '@osi/shared'
import { isAboutTheDisk } from '../../runtime/disk.ts'
import type { ReleaseFile } from '../../runtime/releases/manifest.ts'
import { isSearchFile, searchFolder } from '../../src/search/files/folder.ts'
import type { ReleaseWriter } from '../output/writer.ts'
import type { PendingIndex } from '../search/pending-index.ts'
import { BuildRefused } from './build-refused.ts'

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
    const reason = messageOf(error)
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
