import { z } from 'zod'
import type { DeepReadonly } from '../values/deep-readonly.ts'
import { listPages } from '../content-types/list-pages.ts'
import { relation, text } from '../fields/text.ts'

/** The parts of the site that a menu can name, by their addresses. */
export const sections = listPages.map(({ address, title }) => ({ value: address, label: title }))

/** The menu at the top of every page; empty means every section, in the order above. */
export const navigationSchema = z.object({
  items: z
    .array(
      z.object({
        label: text.optional(),
        /** One of the two: a part of the site, or a page. */
        section: z.enum(sections.map(({ value }) => value)).optional(),
        page: relation.optional(),
      }),
    )
    .default([]),
})
export type Navigation = DeepReadonly<z.infer<typeof navigationSchema>>
