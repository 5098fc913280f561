import {
  readHeadings,
  readRow,
  type RegisterCategory,
  type RegisterCells,
  type RegisterRow,
  type RejectedRow,
} from '@osi/shared'
import { CsvError, parse } from 'csv-parse/sync'
import { decodeText } from './decode.ts'

/** A file that can't be read at all. The message is for editors. */
export class UnreadableFile extends Error {}

/** The rows of a file, understood or not. */
export interface ReadFile {
  rows: readonly (RegisterRow | RejectedRow)[]
  /** Headings that nobody knows. */
  ignoredHeadings: readonly string[]
}

const delimiters = [',', ';', '\t'] as const

/** More rows than this are no list of one state's schools. */
const maxRows = 20_000

/** The delimiter of the heading row: the one that is in it most often, outside quotation marks. */
function delimiterOf(text: string): string {
  const heading = (/^(?:[^"\r\n]|"(?:[^"]|"")*")+/.exec(text.trimStart())?.[0] ?? '').replace(/"(?:[^"]|"")*"/g, '')
  const countOf = (delimiter: string) => heading.split(delimiter).length
  return delimiters.reduce((best, delimiter) => (countOf(delimiter) > countOf(best) ? delimiter : best))
}

/** Where the heading row is; -1 when there is none. */
const headingIn = (table: readonly (readonly string[])[]): number =>
  table.findIndex((cells) => readHeadings(cells).problems.length === 0)

/** The table and where its heading row is, by the delimiter of its first line; where that is a title and has none or another, by the one that shows a heading row. */
function tableOf(text: string): { table: string[][]; headingIndex: number } {
  const likely = delimiterOf(text.replace(/^\uFEFF/, ''))
  const table = splitBy(likely, text)
  const headingIndex = headingIn(table)
  if (headingIndex !== -1) return { table, headingIndex }
  for (const delimiter of delimiters.filter((each) => each !== likely)) {
    try {
      const other = splitBy(delimiter, text)
      const index = headingIn(other)
      if (index !== -1) return { table: other, headingIndex: index }
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error
    }
  }
  return { table, headingIndex }
}

function splitBy(delimiter: string, text: string): string[][] {
  try {
    return parse(text, {
      bom: true,
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      record_delimiter: ['\r\n', '\n', '\r'],
    })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    throw new UnreadableFile(
      `The file can’t be read as a table: a quotation mark is opened and not closed, near line ${String(error['lines'] ?? '?')}. Correct it and upload the file again.`,
    )
  }
}

const isEmpty = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '')

/**
 * Reads a file of identified schools. Rows are numbered from the heading, which is 1; lines above it are left out.
 * @param bytes a CSV file, or columns pasted from a spreadsheet
 * @throws UndecodableFile, UnreadableFile when there is no table in it, or its columns can't be told apart
 */
export function readFile(bytes: Uint8Array, categories: readonly RegisterCategory[]): ReadFile {
  const { table, headingIndex } = tableOf(decodeText(bytes))
  if (table.length > maxRows) throw new UnreadableFile(`The file has more than ${maxRows} rows. Is it the right one?`)
  const first = table.findIndex((cells) => !isEmpty(cells))
  const heading = table[headingIndex === -1 ? first : headingIndex]
  if (!heading) throw new UnreadableFile('The file is empty.')
  const { columns, ignored, problems } = readHeadings(heading)
  if (problems.length > 0) throw new UnreadableFile(problems.join(' '))
  const rows = table.slice(headingIndex + 1).flatMap((cells, index) => {
    if (isEmpty(cells)) return []
    const named: RegisterCells = {}
    columns.forEach((column, position) => {
      if (column) named[column] = cells[position]
    })
    return [readRow(index + 2, named, categories)]
  })
  return { rows, ignoredHeadings: ignored }
}
