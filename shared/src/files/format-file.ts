import type { Media } from '../publication/media.ts'
import { pagesInWords } from './file-facts.ts'
import { fileKinds, kindOfMediaType } from './file-kinds.ts'

/** What people call a file by what the CMS found it to be: `PDF`, `Word document`. */
export function formatFileType({ mimeType }: Pick<Media, 'mimeType'>): string {
  const kind = kindOfMediaType(mimeType)
  return kind ? fileKinds[kind].readerLabel : 'file'
}

/** What readers are told before they load a file: `PDF, 18 KB, 4 pages`. */
export const formatFile = (media: Pick<Media, 'mimeType' | 'filesize' | 'pdf'>): string =>
  [
    formatFileType(media),
    formatFileSize(media.filesize),
    ...(media.pdf?.pages ? [pagesInWords(media.pdf.pages)] : []),
  ].join(', ')

/**
 * The size of a file as people say it: `240 KB`, `1.4 MB`.
 * @param bytes the file's size
 */
export function formatFileSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`
  if (bytes < 999_500) return `${Math.round(bytes / 1000)} KB`
  return `${(bytes / 1_000_000).toFixed(1)} MB`
}
