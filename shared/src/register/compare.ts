import { applyRows, type YearsCompared } from './apply-rows.ts'
import { bareName } from './near-names.ts'
import { noteOnYear, notesOnDistricts } from './notes.ts'
import { countKinds, type PreviewEntry, type RegisterPreview } from './preview.ts'
import { listedIn, yearsOf, type Register, type RegisteredDistrict, type RegisteredSchool } from './register.ts'
import { resolveRow } from './resolve-row.ts'
import type { RegisterCategory, RegisterRow, RejectedRow } from './rows.ts'

/** A file that would enter, exit or change more than this share of the list is confirmed a second time. */
const largeShare = 0.3

const isRejected = (row: RegisterRow | RejectedRow): row is RejectedRow => !('schoolYear' in row)

/** The register while the years of a file are put into it, one after the other. */
interface Draft extends Pick<Register, 'sharedNumbers'> {
  districts: Map<string, RegisteredDistrict>
  schools: Map<string, RegisteredSchool>
}

/** What is the same for every year of a file. */
interface FileFacts {
  isFilled: boolean
  /** The districts before the file. */
  districts: ReadonlyMap<string, RegisteredDistrict>
  categories: readonly RegisterCategory[]
  /** Rows that can't be understood; the schools that they name are not missing from the file. */
  rejected: readonly RejectedRow[]
}

/** The schools that a list names, by number or by name, in rows that are written and in rows that are not. */
class NamedSchools {
  readonly #numbers = new Set<string>()
  readonly #names = new Set<string>()

  add({ schoolNumber, schoolName }: Pick<RejectedRow, 'schoolNumber' | 'schoolName'>): void {
    if (schoolNumber) this.#numbers.add(schoolNumber)
    else if (schoolName) this.addName(schoolName)
  }

  addName(name: string): void {
    this.#names.add(bareName(name))
  }

  has({ number, name }: RegisteredSchool): boolean {
    return this.#numbers.has(number) || this.#names.has(bareName(name))
  }
}

/** The schools of a year that stand in no row of it. What they were in earlier years stays as it is. */
const exited = ({ number, name }: RegisteredSchool, schoolYear: string): PreviewEntry => ({
  kind: 'exited',
  schoolYear,
  school: { number, name },
  reason: `It stands in no row of ${schoolYear}.`,
})

/** A school without its place in the list of a year that is replaced. */
const withoutYear = (school: RegisteredSchool, schoolYear: string): RegisteredSchool => ({
  ...school,
  identifications: school.identifications.filter((each) => each.schoolYear !== schoolYear),
})

/** Makes the districts that nobody had before the file; where it has several years, the newest says what they are called. */
function nameNewDistricts({ districts }: Draft, rows: readonly RegisterRow[], file: FileFacts): void {
  const named = new Set(file.districts.keys())
  for (const { districtNumber: number, districtName: name } of rows) {
    if (!number || !name || named.has(number)) continue
    districts.set(number, { number, name })
    named.add(number)
  }
}

/** Puts the list of one school year into the register. */
function compareYear(draft: Draft, rows: readonly RegisterRow[], schoolYear: string, file: FileFacts) {
  const known = yearsOf(draft)
  const hadList = known.includes(schoolYear)
  const years: YearsCompared = {
    schoolYear,
    yearBefore: known.filter((year) => year < schoolYear).at(-1),
    isNewest: known.every((year) => year <= schoolYear),
    acronymOf: (slug) => file.categories.find((category) => category.slug === slug)?.acronym ?? slug,
  }
  const entries: PreviewEntry[] = []
  const inFile = new NamedSchools()
  file.rejected.forEach((row) => inFile.add(row))
  const resolved = new Map<string, { school: RegisteredSchool; isNew: boolean; rows: RegisterRow[] }>()
  const before: Register = { ...draft, districts: new Map(draft.districts), schools: new Map(draft.schools) }
  for (const row of rows) {
    inFile.add(row)
    const resolution = resolveRow(row, { register: before, isFilled: file.isFilled, rows })
    if ('school' in resolution) {
      const { number } = resolution.school
      const so = resolved.get(number)
      resolved.set(number, so ? { ...so, rows: [...so.rows, row] } : { ...resolution, rows: [row] })
      continue
    }
    const { schoolNumber: number = '', schoolName: name = '' } = row
    for (const each of [...(resolution.near ?? []), { name }]) inFile.addName(each.name)
    const school = { number, name }
    entries.push({ row: row.row, schoolYear, school, ...resolution })
  }
  const written = new Set<string>()
  const listed = [...before.schools.values()].filter(
    (school) => listedIn(school, hadList ? schoolYear : years.yearBefore).length > 0,
  )
  const left = listed.filter((school) => !inFile.has(school))
  for (const school of hadList ? left : []) {
    draft.schools.set(school.number, withoutYear(school, schoolYear))
    written.add(school.number)
  }
  nameNewDistricts(
    draft,
    [...resolved.values()].flatMap((each) => each.rows),
    file,
  )
  for (const { school, isNew, rows: ofSchool } of resolved.values()) {
    const applied = applyRows(school, ofSchool, isNew, years)
    draft.schools.set(school.number, applied.school)
    if (JSON.stringify(applied.school) !== JSON.stringify(before.schools.get(school.number))) written.add(school.number)
    entries.push(...applied.entries)
  }
  return {
    entries: [...entries, ...left.map((school) => exited(school, schoolYear))],
    written,
    listed: listed.length,
    notes: [noteOnYear(years, hadList), ...(years.isNewest ? notesOnDistricts(rows, draft.districts) : [])],
  }
}

/** A row that can’t be understood, with the school that it names. */
function rejectedEntry(
  { row, reason, schoolNumber: number, schoolName }: RejectedRow,
  register: Register,
): PreviewEntry {
  const name = schoolName ?? register.schools.get(number ?? '')?.name
  return {
    row,
    kind: 'rejected',
    ...(number || name ? { school: { number: number ?? '', name: name ?? '' } } : {}),
    reason,
  }
}

const touched = new Set<string>(['entered', 'exited', 'changed'])

/**
 * What a file would do to the register. Nothing is written: the answer has the register as it would be.
 * A file is the whole list of each school year that it has rows of; years are taken the earliest first.
 * @param register as it is
 * @param read the file's rows, as `readRow` gave them
 * @param categories that a row may name
 */
export function compareWithRegister(
  register: Register,
  read: readonly (RegisterRow | RejectedRow)[],
  categories: readonly RegisterCategory[],
): RegisterPreview {
  const rejected = read.filter(isRejected)
  const rows = read.filter((row): row is RegisterRow => !isRejected(row))
  const isFilled = yearsOf(register).length > 0
  const file: FileFacts = {
    isFilled,
    districts: register.districts,
    categories,
    rejected,
  }
  const draft: Draft = { ...register, districts: new Map(register.districts), schools: new Map(register.schools) }
  const schoolYears = [...new Set(rows.map(({ schoolYear }) => schoolYear))].toSorted()
  const years = schoolYears.map((year) =>
    compareYear(
      draft,
      rows.filter(({ schoolYear }) => schoolYear === year),
      year,
      file,
    ),
  )
  const entries = [
    ...rejected.map((row) => rejectedEntry(row, register)),
    ...years.flatMap((year) => year.entries),
  ].toSorted((a, b) => (a.row ?? Infinity) - (b.row ?? Infinity))
  const isLarge = years.some(({ entries: ofYear, listed }) => {
    const schools = new Set(ofYear.filter(({ kind }) => touched.has(kind)).map(({ school }) => school?.number))
    return listed > 0 && schools.size > largeShare * listed
  })
  return {
    entries,
    counts: countKinds(entries),
    notes: years.flatMap(({ notes }) => notes),
    isLarge: isFilled && isLarge,
    after: draft,
    writtenSchools: [...new Set(years.flatMap(({ written }) => [...written]))],
  }
}
