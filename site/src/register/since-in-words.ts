import { identifiedSince, type Publication, type School } from '@osi/shared'
import { schoolWords, type SchoolWords } from './school-words.ts'
import { formatSchoolYear, listedYears } from './school-year.ts'

/**
 * Since when a school has been in a category: a day, or a school year where no day is known.
 * @param words of the language
 */
export function sinceInWords(
  school: School,
  identification: School['identifications'][number],
  publication: Publication,
  { sinceDay, sinceYear }: Pick<SchoolWords, 'sinceDay' | 'sinceYear'> = schoolWords.en,
): string {
  const since = identifiedSince(school, identification, listedYears(publication).toReversed())
  return 'day' in since ? sinceDay(since.day) : sinceYear(formatSchoolYear(since.schoolYear))
}
