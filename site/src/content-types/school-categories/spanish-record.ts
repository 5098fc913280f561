import { familyTexts, listPageOf, spanishAddressOf, type SchoolCategory } from '@osi/shared'
import { spanishPageWords } from '../../languages/spanish-page-words.ts'
import { hasSpanish } from '../../languages/spanish-pages.ts'
import type { SearchRecord } from '../../search/records/record.ts'

/**
 * What the search knows of a category in Spanish: its place on the page of all of them. Its acronym is no tag, so that alone it leads to
 * the page in English.
 * @returns undefined for a category of which nothing is in Spanish
 */
export function spanishRecordOfCategory(category: SchoolCategory): SearchRecord | undefined {
  const { acronym, name, slug, spanish } = category
  if (!spanish || !hasSpanish(category)) return undefined
  const answered = familyTexts.filter(({ field }) => spanish[field])
  return {
    id: `school-categories/${category.id}/es`,
    type: 'school-categories',
    address: `${spanishAddressOf(listPageOf('school-categories').address)}#${slug}`,
    title: spanish.name ?? `${name} en español`,
    headings: answered.map(({ inSpanish }) => inSpanish),
    tags: [],
    body: [spanish.summary, ...answered.map(({ field }) => spanish[field]), acronym].filter(Boolean).join('\n'),
    summary: spanish.summary,
    page: spanishPageWords.categories.title,
    partOf: `school-categories/${category.id}`,
  }
}
