import { type Publication, type School } from '@osi/shared'

/** The years of a list of schools: thousands of pages ask for the same. The list of a publication never changes. */
const known = new WeakMap<readonly School[], readonly string[]>()

/** The school years for which the register has a list, the newest first. */
export function listedYears(publication: Publication): readonly string[] {
  const schools = publication.all('schools')
  const years =
    known.get(schools) ??
    [
      ...new Set(schools.flatMap(({ identifications }) => identifications.map(({ schoolYear }) => schoolYear))),
    ].toSorted((a, b) => b.localeCompare(a))
  known.set(schools, years)
  return years
}

/** The year that the site's current list is of; undefined while the register is empty. */
export const currentYear = (publication: Publication): string | undefined => listedYears(publication)[0]

/** A school year as readers see it: `2022–23`. */
export const formatSchoolYear = (schoolYear: string): string => schoolYear.replace('-', '–')
