import type { DeepReadonly } from '../../values/deep-readonly.ts'
import type { z } from 'zod'
import { documentSchema } from '../../document.ts'
import { relation, slug, text } from '../../fields/text.ts'
import { richText } from '../../rich-text/schema.ts'

export const pageSchema = documentSchema.extend({
  title: text,
  slug,
  /** The page that this one stands below, in the address and in the trail at its top. */
  parent: relation.optional(),
  summary: text.optional(),
  body: richText.optional(),
})
export type Page = DeepReadonly<z.infer<typeof pageSchema>>
