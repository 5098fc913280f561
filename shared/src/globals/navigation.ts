import { z } from 'zod'
import type { DeepReadonly } from '../values/deep-readonly.ts'
import { listPages } from '../content-types/list-pages.ts'
import { relation, text } from '../fields/text.ts'

/** The parts of the site that a menu can name, by their addresses. */
export const sections = listPages.map(({ address, title }) => ({ value: address, label: title }))

/** More entries than this don't help anybody to choose. */
export const maxMenuEntries = { top: 8, below: 10 } as const

const menuEntry = z.object({
  label: text.optional(),
  /** One of the two: a part of the site, or a page. An entry with others below it may have neither. */
  section: z.enum(sections.map(({ value }) => value)).optional(),
  page: relation.optional(),
})

/** The menu at the top of every page, of one or two levels; empty means every section, in the order above. */
export const navigationSchema = z.object({
  // Not called `items` too: the database's tables of both would have one name for each other.
  items: z.array(menuEntry.extend({ below: z.array(menuEntry).default([]) })).default([]),
})
export type Navigation = DeepReadonly<z.infer<typeof navigationSchema>>
/** An entry of the menu, of either level. */
export type MenuEntry = DeepReadonly<z.infer<typeof menuEntry>>

/** The pages that the menu names, on both levels, whether readers get them or not. @returns their ids */
export const pagesInMenu = ({ items }: Navigation): string[] =>
  items.flatMap((item) => [item, ...item.below]).flatMap(({ page }) => page ?? [])
