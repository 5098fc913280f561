import { z } from 'zod'
import type { DeepReadonly } from '../values/deep-readonly.ts'
import { pdfFactsSchema } from '../files/file-facts.ts'
import { text } from '../fields/text.ts'

const file = z.object({
  /** The last part of its address: as it was called when it was added. */
  filename: text,
  /** What the CMS found it to be; the site serves it as that. */
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
  /** What a PDF says of itself. */
  pdf: pdfFactsSchema.optional(),
  /** The same image at other widths, smallest first; for one width there can be one of each media type. */
  sizes: z.array(file).default([]),
})
export type Media = DeepReadonly<z.infer<typeof mediaSchema>>
