import type { z } from 'zod'
import { defineContentType } from '../../content-type.ts'
import { documentSchema } from '../../document.ts'
import { relation, slug, text } from '../../fields/text.ts'
import { richText } from '../../rich-text/schema.ts'
import { pageExamples } from './examples.ts'
import { isReservedSlug } from './reserved-slugs.ts'

export const pageSchema = documentSchema.extend({
  title: text,
  slug,
  /** The page that this one stands below, in the address and in the trail at its top. */
  parent: relation.optional(),
  summary: text.optional(),
  body: richText.optional(),
})
export type Page = z.infer<typeof pageSchema>

/** The slugs from the top page down to this one; a circle or a missing parent ends the climb. */
function slugsDownTo(page: Page, find: (id: string) => Page | undefined): string[] {
  const slugs: string[] = []
  const seen = new Set<string>()
  for (let at: Page | undefined = page; at && !seen.has(at.id); at = at.parent ? find(at.parent) : undefined) {
    seen.add(at.id)
    slugs.unshift(at.slug)
  }
  return slugs
}

export const pages = defineContentType({
  name: 'pages',
  labels: { singular: 'page', plural: 'pages' },
  schema: pageSchema,
  addressOf: (page, all) => `/${slugsDownTo(page, (id) => all.find('pages', id) as Page | undefined).join('/')}/`,
  problemsIn(draft) {
    const { slug, parent } = draft as { slug?: string | null; parent?: unknown }
    return slug && !parent && isReservedSlug(slug)
      ? [
          {
            path: 'slug',
            message: `The address /${slug}/ belongs to a part of the site itself. Choose another, like “about-${slug}”.`,
          },
        ]
      : []
  },
  examples: pageExamples,
})
