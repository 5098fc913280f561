import { identifiedFor, type District, type Publication, type School, type SchoolCategory } from '@osi/shared'

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
    const categories = identifiedFor(school, schoolYear)
      .map(({ category }) => publication.find('school-categories', category))
      .filter((category) => category !== undefined)
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
