import { z } from 'zod'
import type { DeepReadonly } from '../../values/deep-readonly.ts'
import { eventSchema } from '../../events/event-schema.ts'
import { instant, plainDate } from '../../fields/instant.ts'
import { link } from '../../fields/link.ts'
import { relation, slug, text } from '../../fields/text.ts'
import { richText } from '../../rich-text/schema.ts'

export const deadlineSchema = eventSchema.extend({
  title: text,
  slug,
  /** The first day, in Central time, on which something can be handed in; missing when it is open already. */
  opensOn: plainDate.optional(),
  dueAt: instant,
  /** The later instant that holds instead of `dueAt`. */
  extendedTo: instant.optional(),
  /** Whether the office ended it early. */
  closed: z.boolean().default(false),
  /** Ids of the school categories that it concerns; empty means every identified school. */
  categories: z.array(relation).default([]),
  summary: text.optional(),
  body: richText.optional(),
  /** Where to hand it in. */
  link: link.optional(),
  contact: relation.optional(),
})
export type Deadline = DeepReadonly<z.infer<typeof deadlineSchema>>
