import type { Publication, PublishingProblem } from '@osi/shared'
import { largeFile } from '../verify/budget.ts'
import { pathOfAddress } from '../../runtime/releases/address-path.ts'
import { placeholderFor } from '../output/placeholder.ts'
import { filesOf, type PublicFile, type UploadCopies } from '../output/uploads.ts'
import type { ReleaseWriter } from '../output/writer.ts'

/**
 * Brings a publication's uploads into a release; where one is missing, its last copy or a placeholder.
 * @param copyOf fetches one from the CMS, if it isn't here yet
 * @returns what is to be said of them, and the addresses of those that the CMS doesn't have
 */
export async function addUploads(
  copyOf: (file: PublicFile) => ReturnType<UploadCopies['copyOf']>,
  writer: ReleaseWriter,
  publication: Publication,
  progress: (done: number, total: number) => void,
): Promise<{ problems: PublishingProblem[]; missing: string[] }> {
  const files = filesOf(publication.media)
  const problems: PublishingProblem[] = []
  const missing: string[] = []
  for (const [index, file] of files.entries()) {
    progress(index, files.length)
    let path: string
    try {
      path = pathOfAddress(file.address)
    } catch {
      problems.push({
        level: 'warning',
        message: `The file “${file.file.filename}” has a name that no address can have. Upload it again under another name.`,
        earlierVersionStays: false,
      })
      continue
    }
    const copy = await copyOf(file)
    if (copy) {
      writer.link(path, copy.path, copy.content)
      const large = largeFile(file.file.filename, copy.content.size)
      if (large) problems.push({ level: 'warning', address: file.address, message: large, earlierVersionStays: false })
      continue
    }
    missing.push(file.address)
    const kept = writer.keep(path) !== undefined
    const placeholder = kept ? undefined : placeholderFor(file.file.mimeType)
    if (placeholder) writer.put(path, placeholder)
    problems.push({
      level: 'warning',
      address: file.address,
      message:
        `The file “${file.file.filename}” is not in the CMS’s uploads folder. ` +
        (kept ? 'Readers still get the copy that the site has.' : 'Readers see a placeholder. Upload it again.'),
      earlierVersionStays: kept,
    })
  }
  return { problems, missing }
}
