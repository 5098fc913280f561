import { z } from 'zod'
import { text } from '../fields/text.ts'

const file = z.object({
  /** The file's name in the CMS; it stays the same until the file is replaced. */
  filename: text,
  mimeType: text,
  /** Bytes. */
  filesize: z.number().int().min(0),
  /** Where the release builder fetches it: a path on the CMS, never shown to readers. */
  url: text,
  width: z.number().int().optional(),
  height: z.number().int().optional(),
})

/** An image or a document that public documents refer to. */
export const mediaSchema = file.extend({
  id: z.string().min(1),
  updatedAt: z.iso.datetime({ offset: true }),
  /** What the image shows, for those who can't see it; missing when it is decoration or not an image. */
  alt: text.optional(),
  decorative: z.boolean().default(false),
  /** The same image at other widths, smallest first. */
  sizes: z.array(file).default([]),
})
export type Media = z.infer<typeof mediaSchema>
