import { Derivation, type Publication } from '@osi/shared'

/** Every page of a school reads it: none is made again because another school changes. */
const years = new Derivation('school years', (publication): readonly string[] =>
  [
    ...new Set(
      publication.all('schools').flatMap(({ identifications }) => identifications.map(({ schoolYear }) => schoolYear)),
    ),
  ].toSorted((a, b) => b.localeCompare(a)),
)

/** The school years for which the register has a list, the newest first. */
export const listedYears = (publication: Publication): readonly string[] => publication.derived(years)

/** The year that the site's current list is of; undefined while the register is empty. */
export const currentYear = (publication: Publication): string | undefined => listedYears(publication)[0]

/** A school year as readers see it: `2022–23`. */
export const formatSchoolYear = (schoolYear: string): string => schoolYear.replace('-', '–')
