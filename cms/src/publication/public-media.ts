import { mediaSchema } from '@osi/shared'
import type { Media as StoredMedia } from '../payload-types.ts'

/** A path on the CMS; the release builder knows the CMS by an address of its own. */
const pathOf = (url: string): string => {
  const { pathname, search } = new URL(url, 'http://cms')
  return pathname + search
}

type StoredFile = Pick<StoredMedia, 'filename' | 'mimeType' | 'filesize' | 'url' | 'width' | 'height'>

const publicFile = ({ filename, mimeType, filesize, url, width, height }: Partial<StoredFile>) =>
  filename && url
    ? [
        {
          filename,
          mimeType: mimeType ?? '',
          filesize: filesize ?? 0,
          url: pathOf(url),
          width: width ?? undefined,
          height: height ?? undefined,
        },
      ]
    : []

/** An upload as the site needs to know it. */
export function publicMedia(media: StoredMedia): ReturnType<typeof mediaSchema.safeParse> {
  const sizes = Object.values(media.sizes ?? {})
    .flatMap((size) => publicFile(size ?? {}))
    .toSorted((a, b) => (a.width ?? 0) - (b.width ?? 0))
  return mediaSchema.safeParse({
    ...publicFile(media)[0],
    id: media.id,
    updatedAt: media.updatedAt,
    alt: media.alt?.trim() || undefined,
    decorative: media.decorative ?? false,
    sizes,
  })
}

/** Every text in a value, however deep: among them are the ids of what it refers to. */
export function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value
  else if (value && typeof value === 'object') for (const inner of Object.values(value)) yield* textsIn(inner)
}
