import {
  audiences,
  contentTypeNames,
  contentTypeOf,
  slugify,
  type ContentTypeName,
  type PublicDocument,
  type Publication,
} from '@osi/shared'
import type { FacetValue } from '../content-types/facet.ts'
import { siteContentTypeOf } from '../content-types/registry.ts'

/** A part of the events that people can follow by itself, in a calendar and in a feed: `/calendar/csi.ics`, `/feed/principals.xml`. */
export type Followed = FacetValue

/** Ids of the categories of schools that a document is for; undefined where its type knows no categories. */
export const categoriesOf = (type: ContentTypeName, document: PublicDocument): 'all' | readonly string[] | undefined =>
  siteContentTypeOf(type).categoriesOf?.(document as never)

/** What one event belongs to: its topics, its audience, the categories of schools that it is for. */
function valuesOf(type: ContentTypeName, document: PublicDocument, publication: Publication): FacetValue[] {
  const { facets = [] } = siteContentTypeOf(type)
  const categories = categoriesOf(type, document) ?? []
  return [
    ...facets.filter(({ isArchive }) => !isArchive).flatMap((facet) => facet.valuesOf(document as never)),
    ...publication
      .all('school-categories')
      .filter(({ id }) => categories === 'all' || categories.includes(id))
      .map(categoryValue),
  ]
}

const categoryValue = ({ acronym }: { acronym: string }): FacetValue => ({ slug: slugify(acronym), label: acronym })

/**
 * Everything that can be followed: every audience and category, so that an address doesn't vanish with its last event, and the topics in
 * use. What has the same name is one.
 */
export function followedIn(publication: Publication): Followed[] {
  const values = [
    ...audiences.map(({ value, label }) => ({ slug: value, label })),
    ...publication.all('school-categories').map(categoryValue),
    ...contentTypeNames
      .filter((type) => contentTypeOf(type).event)
      .flatMap((type) => publication.all(type).flatMap((document) => valuesOf(type, document, publication))),
  ]
  return [...new Map(values.toReversed().map((value) => [value.slug, value])).values()]
    .filter(({ slug }) => slug !== '')
    .toSorted((a, b) => a.label.localeCompare(b.label, 'en'))
}

/** Whether an event belongs to what someone follows. */
export const belongsTo =
  (slug: string, publication: Publication) =>
  (type: ContentTypeName, document: PublicDocument): boolean =>
    valuesOf(type, document, publication).some((value) => value.slug === slug)

/** The addresses of its calendar and its feed; of all events without one. */
export const addressesToFollow = (slug?: string): { calendar: string; feed: string } =>
  slug === undefined
    ? { calendar: '/calendar.ics', feed: '/feed.xml' }
    : { calendar: `/calendar/${slug}.ics`, feed: `/feed/${slug}.xml` }
