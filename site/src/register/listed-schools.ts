import type { District, Publication, School, SchoolCategory } from '@osi/shared'
import { identifiedCategories } from './identified-categories.ts'

/** A school of a list, with what it is identified for there. */
export interface ListedSchool {
  school: School
  categories: readonly SchoolCategory[]
}

/** A district with its schools of a list. */
export interface ListedDistrict {
  district: District
  schools: readonly ListedSchool[]
}

/**
 * The schools that are identified in a year, by district; both by name.
 * @param schoolYear like `2022-23`
 * @param inCategory the id of a category, for those in it alone
 */
export function schoolsIdentifiedIn(
  publication: Publication,
  schoolYear: string | undefined,
  inCategory?: string,
): ListedDistrict[] {
  const listed = publication.all('schools').flatMap((school) => {
    const categories = identifiedCategories(school, schoolYear, publication)
    const isListed = inCategory ? categories.some(({ id }) => id === inCategory) : categories.length > 0
    return isListed ? [{ school, categories }] : []
  })
  const byName = <Named extends { name: string }>(a: Named, b: Named) => a.name.localeCompare(b.name, 'en')
  return [...Map.groupBy(listed, ({ school }) => school.district)]
    .flatMap(([id, schools]) => {
      const district = publication.find('districts', id)
      return district ? [{ district, schools: schools.toSorted((a, b) => byName(a.school, b.school)) }] : []
    })
    .toSorted((a, b) => byName(a.district, b.district))
}
