import type { PreviewEntry, RegisterKind } from './preview.ts'
import { listedIn, type Identification, type RegisteredSchool } from './register.ts'
import type { RegisterRow } from './rows.ts'

/** The years that a school's rows are compared with. */
export interface YearsCompared {
  schoolYear: string
  /** The last list before it; undefined when there is none. */
  yearBefore: string | undefined
  /** Whether no later list exists: an older one says nothing of what a school is called now, or where it is. */
  isNewest: boolean
  /** The acronym of a category, by its slug. */
  acronymOf(slug: string): string
}

/** What the rows of one school do to it. */
export interface AppliedRows {
  school: RegisteredSchool
  entries: PreviewEntry[]
}

const isSameText = (one: string, other: string): boolean =>
  one.localeCompare(other, 'en', { sensitivity: 'base' }) === 0

/** The number of the school that a school went into: an open one has none, and another status leaves the old one behind. */
function successorIn({ status, mergedInto }: RegisterRow, before: RegisteredSchool): string | undefined {
  if ((status ?? before.status) === 'open') return undefined
  return mergedInto ?? (status === undefined || status === before.status ? before.mergedInto : undefined)
}

/** The school with what the rows say of itself: name, district, grades, status. Empty cells say nothing. */
function withFacts(school: RegisteredSchool, rows: readonly RegisterRow[]): RegisteredSchool {
  return rows.reduce<RegisteredSchool>((soFar, row) => {
    const isRenamed = row.schoolName !== undefined && !isSameText(row.schoolName, soFar.name)
    const name = isRenamed && row.schoolName ? row.schoolName : soFar.name
    const former = [...soFar.formerNames, ...(row.formerNames ?? []), ...(isRenamed ? [soFar.name] : [])]
    return {
      ...soFar,
      name,
      // The last of its former names comes last.
      formerNames: [...new Set(former.toReversed())].toReversed().filter((each) => each !== name),
      district: row.districtNumber ?? soFar.district,
      ncesId: row.ncesId ?? soFar.ncesId,
      grades: row.grades ?? soFar.grades,
      status: row.status ?? soFar.status,
      mergedInto: successorIn(row, soFar),
    }
  }, school)
}

/** What a row says of a school's identification. What its cells leave open stays: what was known of that year, and since when. */
function identificationOf(
  row: RegisterRow,
  known: Identification | undefined,
  before: Identification | undefined,
): Identification {
  return {
    ...known,
    category: row.category,
    schoolYear: row.schoolYear,
    reason: row.reason ?? known?.reason,
    groups: row.groups.length > 0 ? row.groups : (known?.groups ?? []),
    enteredOn: row.enteredOn ?? known?.enteredOn ?? (before?.exitedOn ? undefined : before?.enteredOn),
    exitedOn: row.exitedOn ?? known?.exitedOn,
    held: (row.held ?? known?.held) || undefined,
  }
}

/** Whether two identifications say the same of a category and a year. */
const isSameIdentification = (one: Identification, other: Identification): boolean =>
  contentOf(one) === contentOf(other)

const contentOf = ({ reason, groups, enteredOn, exitedOn, held }: Identification): string =>
  JSON.stringify([reason, groups, enteredOn, exitedOn, held])

/** What a school stood in the list for until now: that of the year itself, if it has rows of it, even if it left since. */
const listBefore = (school: RegisteredSchool, { schoolYear, yearBefore }: YearsCompared): Identification[] =>
  listedIn(school, school.identifications.some((each) => each.schoolYear === schoolYear) ? schoolYear : yearBefore)

/** As what a row is listed in the preview, and why. */
type RowResult = Pick<PreviewEntry, 'kind' | 'reason'>

/** A row with what it makes of the school's identification. */
interface IdentifiedRow {
  row: RegisterRow
  identification: Identification
}

/** What the register has of a row's category and year already. */
const knownOf = (school: RegisteredSchool, row: RegisterRow): Identification | undefined =>
  school.identifications.find(({ category, schoolYear }) => category === row.category && schoolYear === row.schoolYear)

const isIn = (rows: readonly { category: string }[], category: string): boolean =>
  rows.some((row) => row.category === category)

/** What a row means for the list: the school enters it, leaves it, or stands in it for something else. */
function changeOfList(
  school: RegisteredSchool,
  rows: readonly RegisterRow[],
  { row, identification: next }: IdentifiedRow,
  years: YearsCompared,
): RowResult | undefined {
  const known = knownOf(school, row)
  if (known) {
    if (isSameIdentification(known, next)) return undefined
    return next.exitedOn && !known.exitedOn
      ? { kind: 'exited', reason: `On ${next.exitedOn}.` }
      : { kind: 'changed', reason: `What the register says of ${row.schoolYear} is corrected.` }
  }
  const before = listBefore(school, years)
  if (before.length === 0) return { kind: 'entered', reason: row.exitedOn && `It left again on ${row.exitedOn}.` }
  if (isIn(before, row.category)) return row.exitedOn ? { kind: 'exited', reason: `On ${row.exitedOn}.` } : undefined
  const kept = before.filter(({ category }) => isIn(rows, category))
  const reason =
    kept.length > 0
      ? `${years.acronymOf(row.category)} beside ${acronymsOf(kept, years)}.`
      : `From ${acronymsOf(before, years)} to ${years.acronymOf(row.category)}.`
  return { kind: 'changed', reason }
}

const acronymsOf = (identifications: readonly Identification[], { acronymOf }: YearsCompared): string =>
  identifications.map(({ category }) => acronymOf(category)).join(' and ')

/** What the school loses because the file doesn't say it any more, unless the row of another category says that it takes its place. */
function lostCategories(
  school: RegisteredSchool,
  rows: readonly RegisterRow[],
  years: YearsCompared,
): Identification[] {
  const before = listBefore(school, years)
  const lost = before.filter(({ category }) => !isIn(rows, category))
  const isReplaced = lost.length === before.length && rows.some((row) => !knownOf(school, row))
  return isReplaced ? [] : lost
}

const labelsOfDetails = {
  ncesId: 'NCES ID',
  grades: 'grades',
  status: 'status',
  mergedInto: 'the school that it merged into',
} as const

/** What the rows say of the school itself, not of its list. */
function changesOfFacts(before: RegisteredSchool, after: RegisteredSchool): RowResult[] {
  const details = (['ncesId', 'grades', 'status', 'mergedInto'] as const).filter(
    (field) => before[field] !== after[field],
  )
  return [
    ...(before.name === after.name ? [] : [{ kind: 'renamed' as const, reason: `It was called ${before.name}.` }]),
    ...(before.district === after.district
      ? []
      : [{ kind: 'moved' as const, reason: `From district ${before.district} to ${after.district}.` }]),
    ...(details.length > 0 && before.identifications.length > 0
      ? [{ kind: 'changed' as const, reason: `New: ${details.map((field) => labelsOfDetails[field]).join(', ')}.` }]
      : []),
  ]
}

/**
 * Puts the rows of one school and year into the register.
 * @param school as it is so far
 * @param rows at least one, all of this school and of one year
 * @param isNew whether the register doesn't know the school yet: `school` is what the rows say of it then
 */
export function applyRows(
  school: RegisteredSchool,
  rows: readonly RegisterRow[],
  isNew: boolean,
  years: YearsCompared,
): AppliedRows {
  const withRows = years.isNewest || isNew ? withFacts(school, rows) : school
  const next = rows.map((row) => {
    const find = (year: string | undefined) =>
      school.identifications.find(({ category, schoolYear }) => category === row.category && schoolYear === year)
    return { row, identification: identificationOf(row, find(row.schoolYear), find(years.yearBefore)) }
  })
  const after: RegisteredSchool = {
    ...withRows,
    identifications: [
      ...school.identifications.filter(({ schoolYear }) => schoolYear !== years.schoolYear),
      ...next.map(({ identification }) => identification),
    ].toSorted((a, b) => a.schoolYear.localeCompare(b.schoolYear)),
  }
  const ofList = next.map((each) => changeOfList(school, rows, each, years))
  const lost = lostCategories(school, rows, years)
  const ofSchool = [
    ...(lost.length > 0 ? [{ kind: 'changed' as const, reason: `No longer ${acronymsOf(lost, years)}.` }] : []),
    ...(isNew ? [] : changesOfFacts(school, withRows)),
  ]
  const entries = rows.flatMap(({ row, schoolYear }, index) => {
    // What concerns the school as a whole is said with its first row.
    const found = [ofList[index], ...(index === 0 ? ofSchool : [])].filter((each) => each !== undefined)
    return oncePerKind(found.length > 0 ? found : [{ kind: 'unchanged' }]).map(({ kind, reason }): PreviewEntry => ({
      row,
      schoolYear,
      school: { number: after.number, name: after.name },
      kind,
      reason: isNew && kind === 'entered' ? ['New school.', reason].filter(Boolean).join(' ') : reason,
    }))
  })
  return { school: after, entries }
}

/** A row counts once in a kind, with all its reasons. */
function oncePerKind(found: readonly RowResult[]): RowResult[] {
  const byKind = new Map<RegisterKind, string[]>()
  for (const { kind, reason } of found) byKind.set(kind, [...(byKind.get(kind) ?? []), ...(reason ? [reason] : [])])
  return Array.from(byKind, ([kind, reasons]) => ({
    kind,
    ...(reasons.length > 0 ? { reason: reasons.join(' ') } : {}),
  }))
}
