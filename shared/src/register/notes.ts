import type { YearsCompared } from './apply-rows.ts'
import { bareName } from './near-names.ts'
import type { RegisteredDistrict } from './register.ts'
import type { RegisterRow } from './rows.ts'

/** How many years lie between two school years. */
const yearsBetween = (earlier: string, later: string): number => Number(later.slice(0, 4)) - Number(earlier.slice(0, 4))

/** Which list the rows of a school year are, and what they are compared with: an editor sees a mistyped year by it. */
export function noteOnYear(
  { schoolYear, yearBefore, isNewest }: Omit<YearsCompared, 'acronymOf'>,
  hadList: boolean,
): string {
  const list = `This is the list of ${schoolYear}`
  const older = isNewest ? '' : ' The register has a newer one: what schools are called now, and where, stays as it is.'
  if (hadList) return `${list}, and takes the place of the one that the register has.${older}`
  if (!yearBefore) return `${list}. The register has none before it.${older}`
  const skipped = yearsBetween(yearBefore, schoolYear) - 1
  const gap =
    skipped > 0
      ? ` Of the ${skipped === 1 ? 'year' : `${skipped} years`} between there is none. Is it the right year?`
      : ''
  return `${list}, compared with that of ${yearBefore}.${gap}${older}`
}

/** The districts that a list calls otherwise than the register does afterwards: an import renames none. */
export function notesOnDistricts(
  rows: readonly RegisterRow[],
  districts: ReadonlyMap<string, RegisteredDistrict>,
): string[] {
  const called = new Map<string, { number: string; name: string; rows: number[] }>()
  for (const { row, districtNumber: number, districtName: name } of rows) {
    const district = number === undefined ? undefined : districts.get(number)
    if (!number || !name || !district || bareName(district.name) === bareName(name)) continue
    const key = `${number} ${name}`
    called.set(key, { number, name, rows: [...(called.get(key)?.rows ?? []), row] })
  }
  return Array.from(called.values(), ({ number, name, rows: [first, ...others] }) => {
    const where = others.length === 0 ? `row ${first}` : `row ${first} and ${others.length} more`
    return `District ${number} is called “${districts.get(number)?.name}”, and “${name}” in ${where}. The import doesn’t rename it: if it has a new name, change it in Districts.`
  })
}
