import type { Media } from '@osi/shared'

/**
 * Where readers find an uploaded file, or one size of an image: the release builder copies it there from the CMS.
 * @param media the upload
 * @param file the upload itself, or one of its sizes
 * @returns a path from the site's root, e.g. `/files/4f0c…/plan.pdf`
 */
export function fileAddress(media: Pick<Media, 'id'>, file: Pick<Media, 'filename'>): string {
  return `/files/${encodeURIComponent(media.id)}/${encodeURIComponent(file.filename)}`
}
