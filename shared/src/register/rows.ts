import { registerColumns, type RegisterColumn } from './columns.ts'
import { cellAsMeant } from './csv.ts'
import { schoolStatus, type SchoolStatus } from './school-status.ts'
import { parseSchoolYear } from './school-year.ts'

/** The cells of one row, by column, as they stand in the file. */
export type RegisterCells = Partial<Record<RegisterColumn, string>>

/** A category that a row may name. */
export interface RegisterCategory {
  slug: string
  acronym: string
  name: string
}

/** One row of the file, understood. Missing fields are cells that are empty. */
export interface RegisterRow {
  /** Counted from the heading, which is 1. */
  row: number
  schoolYear: string
  /** The slug of the category. */
  category: string
  districtNumber?: string
  districtName?: string
  schoolNumber?: string
  schoolName?: string
  ncesId?: string
  grades?: string
  reason?: string
  groups: string[]
  enteredOn?: string
  exitedOn?: string
  status?: SchoolStatus
  mergedInto?: string
  held?: boolean
  formerNames?: string[]
}

/** A row that can't be understood, with the reason. */
export interface RejectedRow {
  row: number
  reason: string
  /** What it says of the school, where that can be read: the school does not count as missing from the file. */
  schoolNumber?: string
  schoolName?: string
}

/** Why a cell can't be read; the sentence is for the editor. */
class UnreadableCell extends Error {}

/**
 * A cell's text on one line, without the signs that nobody sees and that copying from a page brings along. Spreadsheets write `="0101"` to
 * keep zeros; what stands between the quotes is meant.
 */
function textOf(cell: string | undefined): string | undefined {
  const seen = (cell ?? '').replace(/\s+/gu, ' ').replace(/[\p{Cc}\p{Cf}]/gu, '')
  const text = seen.trim()
  return (/^="(.*)"$/.exec(text)?.[1]?.trim() ?? cellAsMeant(text)) || undefined
}

/** A number with the zeros that a spreadsheet took away. @param digits how many it has */
function numberOf(cell: string | undefined, digits: number, column: RegisterColumn): string | undefined {
  const text = textOf(cell)?.replace(/^'/, '').replace(/\.0+$/, '')
  if (text === undefined) return undefined
  if (!/^\d+$/.test(text) || text.length > digits)
    throw new UnreadableCell(`${registerColumns[column].heading}: “${text}” is no number of up to ${digits} digits.`)
  return text.padStart(digits, '0')
}

/** A day as `YYYY-MM-DD`, from that form or from `10/15/2022`; a spreadsheet may have written midnight behind it. */
function dayOf(cell: string | undefined, column: RegisterColumn): string | undefined {
  const text = textOf(cell)
  if (text === undefined) return undefined
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]00:00(?::00(?:\.0+)?)?Z?)?$/.exec(text)
  const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?: (?:0?0:00(?::00)?|12:00(?::00)? AM))?$/i.exec(text)
  const [year, month, day] = iso
    ? [iso[1], iso[2], iso[3]]
    : american
      ? [american[3], american[1], american[2]]
      : [undefined, undefined, undefined]
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  if (!year || !/^(19|20)/.test(year) || date.getUTCMonth() !== Number(month) - 1 || date.getUTCDate() !== Number(day))
    throw new UnreadableCell(`${registerColumns[column].heading}: “${text}” is no day. Write 2022-10-15 or 10/15/2022.`)
  return date.toISOString().slice(0, 10)
}

function statusOf(cell: string | undefined): SchoolStatus | undefined {
  const text = textOf(cell)
  if (text === undefined) return undefined
  const status = schoolStatus.safeParse(text.toLowerCase())
  if (!status.success) throw new UnreadableCell(`“${text}” is no status. Write open, closed or merged.`)
  return status.data
}

/** A category's name without what people write differently: case, accents, points, “&” for “and”. */
const bareCategory = (written: string): string =>
  written
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll('&', 'and')
    .replace(/[^\p{L}\p{N}]/gu, '')

function categoryOf(cell: string | undefined, categories: readonly RegisterCategory[]): string {
  const text = textOf(cell)
  const known = categories.map(({ acronym }) => acronym).join(', ')
  if (text === undefined) throw new UnreadableCell(`Category is empty. Write one of ${known}.`)
  const wanted = bareCategory(text)
  const category = categories.find(({ acronym, name, slug }) =>
    [acronym, name, slug, `${name} ${acronym}`].some((spelling) => bareCategory(spelling) === wanted),
  )
  if (!category) throw new UnreadableCell(`There is no category “${text}”. The categories are ${known}.`)
  return category.slug
}

function yearOf(cell: string | undefined): string {
  const text = textOf(cell)
  if (text === undefined) throw new UnreadableCell('School Year is empty. Write it as 2022-23.')
  const year = parseSchoolYear(text)
  if (!year) throw new UnreadableCell(`“${text}” is no school year. Write it as 2022-23.`)
  return year
}

/** Whether the school stayed although it could have left; undefined when the cell is empty. */
function heldOf(cell: string | undefined): boolean | undefined {
  const text = textOf(cell)?.toLowerCase()
  if (text === undefined) return undefined
  if (['yes', 'y', 'true', 'x', '1', 'held'].includes(text)) return true
  if (['no', 'n', 'false', '0'].includes(text)) return false
  throw new UnreadableCell(`${registerColumns.held.heading}: write yes, or leave it empty.`)
}

/** The labels of a cell, separated by semicolons. */
const labelsOf = (cell: string | undefined): string[] => [
  ...new Set(
    (textOf(cell) ?? '')
      .split(';')
      .map((group) => group.trim())
      .filter((group) => group !== ''),
  ),
]

/** Why a row is not about a school, but a total, a footnote or a line of signatures; undefined for the row of a school. */
function reasonForAside(cells: RegisterCells): string | undefined {
  if (textOf(cells.schoolNumber) === undefined && textOf(cells.schoolName) === undefined)
    return 'It has neither a school number nor a school name: a total or a footnote?'
  const filled = Object.values(cells).filter((cell) => textOf(cell) !== undefined)
  return filled.length === 1 ? 'It has words in one column alone: a total or a footnote?' : undefined
}

/**
 * Understands one row.
 * @param row counted from the heading, which is 1
 * @returns the row, or why it can't be understood
 */
export function readRow(
  row: number,
  cells: RegisterCells,
  categories: readonly RegisterCategory[],
): RegisterRow | RejectedRow {
  const aside = reasonForAside(cells)
  if (aside !== undefined) return { row, reason: aside }
  try {
    const status = statusOf(cells.status)
    const mergedInto = numberOf(cells.mergedInto, 5, 'mergedInto')
    if (status === 'merged' && !mergedInto)
      throw new UnreadableCell(
        'The school is merged, but Merged Into is empty. Write the number of the school that it went into.',
      )
    const enteredOn = dayOf(cells.enteredOn, 'enteredOn')
    const exitedOn = dayOf(cells.exitedOn, 'exitedOn')
    if (enteredOn && exitedOn && exitedOn < enteredOn)
      throw new UnreadableCell('The school would leave before it enters. Check Entered On and Exited On.')
    return {
      row,
      schoolYear: yearOf(cells.schoolYear),
      category: categoryOf(cells.category, categories),
      districtNumber: numberOf(cells.districtNumber, 4, 'districtNumber'),
      districtName: textOf(cells.districtName),
      schoolNumber: numberOf(cells.schoolNumber, 5, 'schoolNumber'),
      schoolName: textOf(cells.schoolName),
      ncesId: textOf(cells.ncesId),
      grades: textOf(cells.grades),
      reason: textOf(cells.reason),
      groups: labelsOf(cells.groups),
      enteredOn,
      exitedOn,
      status,
      mergedInto,
      held: heldOf(cells.held),
      formerNames: labelsOf(cells.formerNames),
    }
  } catch (error) {
    if (error instanceof UnreadableCell) {
      return { row, reason: error.message, schoolNumber: readableNumber(cells), schoolName: textOf(cells.schoolName) }
    }
    throw error
  }
}

/** The school's number, where at least that can be read. */
function readableNumber({ schoolNumber }: RegisterCells): string | undefined {
  try {
    return numberOf(schoolNumber, 5, 'schoolNumber')
  } catch {
    return undefined
  }
}
