import { identifiedFor, type Publication, type School, type SchoolCategory } from '@osi/shared'

/**
 * The public categories that a school is identified for.
 * @param schoolYear like `2022-23`; without one there are none
 */
export const identifiedCategories = (
  school: School,
  schoolYear: string | undefined,
  publication: Publication,
): SchoolCategory[] =>
  identifiedFor(school, schoolYear).flatMap(({ category }) => publication.find('school-categories', category) ?? [])
