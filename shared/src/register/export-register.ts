import { registerColumnNames, registerColumns, type RegisterColumn } from './columns.ts'
import { writeCsv } from './csv.ts'
import type { Identification, Register, RegisteredSchool } from './register.ts'
import type { RegisterCategory } from './rows.ts'

/** One school, category and year, in the words of the file. An empty text is what is not known. */
export type ExportedRow = Readonly<Record<RegisterColumn, string>>

const oneLine = (text: string | undefined): string => (text ?? '').replace(/\s+/gu, ' ').trim()

function rowOf(
  identification: Identification,
  school: RegisteredSchool,
  register: Register,
  acronymOf: (slug: string) => string,
): Omit<ExportedRow, 'asOf'> {
  const { category, schoolYear, reason, groups, enteredOn, exitedOn, held } = identification
  return {
    schoolYear,
    districtNumber: school.district,
    districtName: oneLine(register.districts.get(school.district)?.name),
    schoolNumber: school.number,
    schoolName: oneLine(school.name),
    ncesId: oneLine(school.ncesId),
    grades: oneLine(school.grades),
    category: acronymOf(category),
    reason: oneLine(reason),
    groups: groups.map(oneLine).join('; '),
    enteredOn: enteredOn ?? '',
    exitedOn: exitedOn ?? '',
    status: school.status,
    mergedInto: school.mergedInto ?? '',
    held: held ? 'yes' : '',
    formerNames: school.formerNames.map(oneLine).join('; '),
  }
}

/**
 * The register as rows of its file: by year, district and school. Imported into an empty register, they make the same one.
 * @param register a school that never was identified has no row
 * @param asOf `YYYY-MM-DD`, written into every row
 */
export function exportRows(register: Register, categories: readonly RegisterCategory[], asOf: string): ExportedRow[] {
  const acronyms = new Map(categories.map(({ slug, acronym }) => [slug, acronym]))
  return [...register.schools.values()]
    .toSorted((a, b) => a.district.localeCompare(b.district) || a.number.localeCompare(b.number))
    .flatMap((school) =>
      school.identifications.map((each) => ({
        ...rowOf(each, school, register, (slug) => acronyms.get(slug) ?? slug),
        asOf,
      })),
    )
    .toSorted((a, b) => a.schoolYear.localeCompare(b.schoolYear))
}

/** Rows as the CSV file that an import reads; formulas in them are made harmless. */
export const rowsAsCsv = (rows: readonly ExportedRow[]): string =>
  writeCsv([
    registerColumnNames.map((name) => registerColumns[name].heading),
    ...rows.map((row) => registerColumnNames.map((name) => row[name])),
  ])

/** Rows by the headings of the file, as JSON has them; what is not known is null. */
export const rowsAsObjects = (rows: readonly ExportedRow[]): Record<string, string | null>[] =>
  rows.map((row) =>
    Object.fromEntries(registerColumnNames.map((name) => [registerColumns[name].heading, row[name] || null])),
  )
