import { familyTexts, spanishAddressOf, type Publication, type School } from '@osi/shared'
import type { SearchRecord } from '../search/records/record.ts'
import { categoryIn } from './category-in.ts'
import { identifiedCategories } from './identified-categories.ts'
import { schoolWords } from './school-words.ts'
import { currentYear } from './school-year.ts'

/**
 * What the search knows of the page of a school in Spanish. Results name a school once, by the page that answers better. Neither its
 * number nor its former names are among its tags: what is not Spanish leads to the page in English. What categories mean is found on
 * their own page: it is the same for hundreds of schools.
 */
export function spanishRecordOf(school: School, publication: Publication): SearchRecord {
  const { register, parts, facts } = schoolWords.es
  const district = publication.find('districts', school.district)
  const named = identifiedCategories(school, currentYear(publication), publication).map(
    (category) => `${categoryIn('es', category, publication).name} ${category.acronym}`,
  )
  return {
    id: `schools/${school.id}/es`,
    type: 'schools',
    address: spanishAddressOf(publication.addressOf('schools', school)),
    title: `${school.name} en español`,
    headings: [
      parts.history,
      parts.contact,
      ...(named.length > 0 ? familyTexts.map(({ inSpanish }) => inSpanish) : []),
    ],
    tags: ['Escuela'],
    body: [register, `Escuela, ${facts.district} ${district?.name ?? ''}`, ...named].join('\n'),
    summary: [district?.name, ...named].filter(Boolean).join(' · ') || undefined,
    page: register,
    partOf: `schools/${school.id}`,
  }
}
