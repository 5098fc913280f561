import { formatShortDate, identifiedSince, type Publication, type School } from '@osi/shared'
import { formatSchoolYear, listedYears } from './school-year.ts'

/** Since when a school has been in a category: a day, or a school year where no day is known. */
export function sinceInWords(
  school: School,
  identification: School['identifications'][number],
  publication: Publication,
): string {
  const since = identifiedSince(school, identification, listedYears(publication).toReversed())
  return 'day' in since ? formatShortDate(since.day) : `the school year ${formatSchoolYear(since.schoolYear)}`
}
