import { z } from 'zod'
import type { DeepReadonly } from '../../values/deep-readonly.ts'
import { documentSchema } from '../../document.ts'
import { link } from '../../fields/link.ts'
import { slug, text } from '../../fields/text.ts'
import { richText } from '../../rich-text/schema.ts'
import { spanishVersion } from '../../spanish/spanish-version.ts'

export const schoolCategorySchema = documentSchema.extend({
  name: text,
  acronym: text,
  slug,
  /** Its place in lists, smallest first. */
  order: z.number().default(0),
  summary: text.optional(),
  howIdentified: richText.optional(),
  supports: richText.optional(),
  exitCriteria: richText.optional(),
  /** Plain texts for families, on the pages of schools; paragraphs are separated by an empty line. See `familyTexts`. */
  meaning: text.optional(),
  notMeaning: text.optional(),
  nextSteps: text.optional(),
  familyRole: text.optional(),
  whomToAsk: text.optional(),
  /** What the office asks of a district with such a school, on the district's page; plain, paragraphs as above. */
  askedOfDistrict: text.optional(),
  /** What families read in Spanish. */
  spanish: spanishVersion({
    name: text.optional(),
    summary: text.optional(),
    meaning: text.optional(),
    notMeaning: text.optional(),
    nextSteps: text.optional(),
    familyRole: text.optional(),
    whomToAsk: text.optional(),
  }).optional(),
  /** Where the facts were read. */
  sources: z.array(z.object({ label: text, url: link.optional() })).default([]),
})
export type SchoolCategory = DeepReadonly<z.infer<typeof schoolCategorySchema>>
