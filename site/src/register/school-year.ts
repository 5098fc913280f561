import { newestYearOf, type Publication } from '@osi/shared'

/** The school years for which the register has a list, the newest first. */
export const listedYears = (publication: Publication): string[] =>
  [
    ...new Set(
      publication.all('schools').flatMap(({ identifications }) => identifications.map(({ schoolYear }) => schoolYear)),
    ),
  ]
    .toSorted()
    .toReversed()

/** The year that the site's current list is of; undefined while the register is empty. */
export const currentYear = (publication: Publication): string | undefined => newestYearOf(publication.all('schools'))

/** A school year as readers see it: `2022–23`. */
export const formatSchoolYear = (schoolYear: string): string => schoolYear.replace('-', '–')
