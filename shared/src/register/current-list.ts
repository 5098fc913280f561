import type { School } from '../content-types/schools/schema.ts'

/** One row of a school's history. */
export type SchoolIdentification = School['identifications'][number]

/** What a school is identified for in a year. One that stands in an older list alone has left; so has one with a day of leaving. */
export const identifiedFor = (
  { identifications }: Pick<School, 'identifications'>,
  schoolYear: string | undefined,
): SchoolIdentification[] => identifications.filter((each) => each.schoolYear === schoolYear && !each.exitedOn)

/** A school's history, the newest year first. */
export const historyOf = ({ identifications }: Pick<School, 'identifications'>): SchoolIdentification[] =>
  identifications.toSorted((a, b) => b.schoolYear.localeCompare(a.schoolYear))

/**
 * Since when a school has been in a category without a break, as far as the register knows.
 * @returns the day on which it entered, or the first of the years in a row, like `2022-23`
 */
export function identifiedSince(
  { identifications }: Pick<School, 'identifications'>,
  { category, schoolYear }: Pick<SchoolIdentification, 'category' | 'schoolYear'>,
  years: readonly string[],
): { day: string } | { schoolYear: string } {
  const rows = identifications.filter((each) => each.category === category)
  let first = rows.find((each) => each.schoolYear === schoolYear)
  for (const year of years.filter((each) => each < schoolYear).toReversed()) {
    const before = rows.find((each) => each.schoolYear === year)
    if (!before || before.exitedOn) break
    first = before
  }
  return first?.enteredOn ? { day: first.enteredOn } : { schoolYear: first?.schoolYear ?? schoolYear }
}
