import { fileFactsSchema, mediaSchema, type Media } from '@osi/shared'
import type { Media as StoredMedia } from '../payload-types.ts'

/** A path on the CMS; the release builder knows the CMS by an address of its own. */
const pathOf = (url: string): string => {
  const { pathname, search } = new URL(url, 'http://cms')
  return pathname + search
}

type StoredFile = Pick<StoredMedia, 'filename' | 'mimeType' | 'filesize' | 'url' | 'width' | 'height'>
type PublicFile = Media['sizes'][number]

/** @param nameOnSite what it is called there; otherwise as in the CMS */
const publicFile = (
  { filename, mimeType, filesize, url, width, height }: Partial<StoredFile>,
  nameOnSite?: string,
): PublicFile[] =>
  filename && url
    ? [
        {
          filename: nameOnSite ?? filename,
          mimeType: mimeType ?? '',
          filesize: filesize ?? 0,
          url: pathOf(url),
          width: width ?? undefined,
          height: height ?? undefined,
        },
      ]
    : []

const baseOf = (filename: string): string => filename.replace(/\.[^.]*$/, '')

/** The sizes that Payload made, with names that begin as the picture's own does on the site. */
const sizesOf = ({ filename, name, sizes }: StoredMedia): PublicFile[] =>
  Object.values(sizes ?? {}).flatMap((size) => {
    const base = baseOf(filename ?? '')
    const ofSize = size?.filename ?? ''
    return publicFile(
      size ?? {},
      name && ofSize.startsWith(base) ? baseOf(name) + ofSize.slice(base.length) : undefined,
    )
  })

const isSmaller = (size: PublicFile, other: Pick<PublicFile, 'width' | 'filesize'>): boolean =>
  (size.width ?? 0) < (other.width ?? Infinity) && size.filesize < other.filesize

/**
 * The sizes worth offering: narrower than the picture, in fewer bytes, each width once; in AVIF only where all of them are smaller than in
 * WebP, because a browser that knows AVIF looks at nothing else. A moving picture has no AVIF.
 */
function offeredSizes(media: StoredMedia, original: PublicFile): PublicFile[] {
  const sizes = sizesOf(media)
    .filter((size) => isSmaller(size, original))
    .toSorted((a, b) => (a.width ?? 0) - (b.width ?? 0))
  const avif = sizes.filter(({ mimeType }) => mimeType === 'image/avif')
  const others = sizes.filter(({ mimeType }) => mimeType !== 'image/avif')
  const isMoving = fileFactsSchema.safeParse(media.facts).data?.animated ?? false
  const isWorthIt =
    !isMoving &&
    avif.length === others.length &&
    avif.every((size, index) => size.width === others[index]?.width && size.filesize < (others[index]?.filesize ?? 0))
  return isWorthIt ? [...others, ...avif] : others
}

/** An upload as the site needs to know it. */
export function publicMedia(media: StoredMedia): ReturnType<typeof mediaSchema.safeParse> {
  const [original] = publicFile(media, media.name ?? undefined)
  return mediaSchema.safeParse({
    ...original,
    id: media.id,
    updatedAt: media.updatedAt,
    alt: media.alt?.trim() || undefined,
    decorative: media.decorative ?? false,
    pdf: fileFactsSchema.safeParse(media.facts).data?.pdf,
    sizes: original ? offeredSizes(media, original) : [],
  })
}

/** Every text in a value, however deep: among them are the ids of what it refers to. */
export function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value
  else if (value && typeof value === 'object') for (const inner of Object.values(value)) yield* textsIn(inner)
}
