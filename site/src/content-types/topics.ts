import { slugify } from '@osi/shared'
import type { FacetValue } from './facet.ts'

/** Leads to what is about one topic, `/webinars/topics/budgets/`. */
export const topics = {
  key: 'topics',
  label: 'Topic',
  // A topic of signs alone makes no address.
  valuesOf: (document: { topics: readonly string[] }): FacetValue[] =>
    document.topics.map((topic) => ({ slug: slugify(topic), label: topic })).filter(({ slug }) => slug),
}
