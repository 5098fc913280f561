import { messageOf, type FileKindName } from '@osi/shared'
import sharp, { type Metadata, type Sharp } from 'sharp'

/** No screen is wider, and no WebP can be higher than this. */
const maxWidth = 4_000
const maxHeight = 16_000

/** More pixels than these are read by nobody and fill the server's memory. */
const maxPixels = 150_000_000

/** A picture as readers may get it, or what keeps it from them. */
export type CleanPicture = { bytes: Buffer; animated: boolean } | { problem: string }

const encoded: Partial<Record<FileKindName, (picture: Sharp, metadata: Metadata) => Sharp>> = {
  jpeg: (picture) => picture.jpeg({ quality: 88 }),
  // A picture of few colors stays one; otherwise it would grow.
  png: (picture, { isPalette }) => picture.png({ palette: isPalette ?? false }),
  webp: (picture) => picture.webp({ quality: 88 }),
  gif: (picture) => picture.gif(),
  avif: (picture) => picture.avif({ quality: 60, effort: 2 }),
}

/**
 * The same picture without what the camera wrote beside it (its place, its owner, its serial number), turned upright, in sRGB with 8 bits,
 * and no larger than any screen. Decoding it to the end also shows whether it is whole, and leaves nothing that hides in it.
 * @throws Error for a kind that is no picture
 */
export async function cleanPicture(bytes: Buffer, kind: FileKindName): Promise<CleanPicture> {
  const options = { animated: true, failOn: 'error', limitInputPixels: maxPixels } as const
  const encode = encoded[kind]
  if (!encode) throw new Error(`Pictures of the kind ${kind} have no encoder.`)
  try {
    const metadata = await sharp(bytes, options).metadata()
    const frames = metadata.pages ?? 1
    const picture = sharp(bytes, options)
      .autoOrient()
      .resize({ width: maxWidth, height: maxHeight, fit: 'inside', withoutEnlargement: true })
    return { bytes: await encode(picture, metadata).toBuffer(), animated: frames > 1 }
  } catch (error) {
    const message = messageOf(error)
    return {
      problem: /pixel limit/i.test(message)
        ? 'The picture has too many pixels. Make it smaller: 4,000 pixels are wide enough for every screen.'
        : 'The picture is damaged or cut off. Copy it again from where it came from, or open it and save it as JPEG or PNG.',
    }
  }
}
