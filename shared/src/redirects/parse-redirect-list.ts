import { parseOldAddress, writtenAddress } from './normal-address.ts'
import { problemWithNewAddress, problemWithOldAddress } from './problem-with-addresses.ts'

/** A row of a pasted list that can be read. */
export interface ListedRedirect {
  /** Its line in the text, counted from 1, blank lines included. */
  row: number
  /** The old address in its normal form. */
  from: string
  /** The new address as it was typed, without the spaces around it. */
  to: string
}

/** A row that can’t be used, with the reason in a sentence for the editor. */
export interface RefusedRow extends ListedRedirect {
  problem: string
}

/** Where a new address begins; quotation marks come from CSV files. */
const beginning = '(?="?(?:/|https?:))'
const separators = [new RegExp(`\\s*[,;]\\s*${beginning}`, 'i'), new RegExp(`\\s+${beginning}`, 'i')]

/** The cells of a line. Addresses may hold spaces, commas and semicolons: these separate only before the beginning of an address. */
function cellsOf(line: string): string[] {
  const cells = line.includes('\t')
    ? line.split('\t')
    : (separators.map((separator) => line.trim().split(separator)).find(({ length }) => length > 1) ?? [line])
  const trimmed = cells.map((cell) =>
    cell
      .trim()
      .replace(/^"(.*)"$/, '$1')
      .trim(),
  )
  return trimmed.slice(0, trimmed.findLastIndex((cell) => cell !== '') + 1)
}

function readRow(row: number, line: string): ListedRedirect | RefusedRow {
  const [typed = '', to = '', ...more] = cellsOf(line)
  if (more.length > 0 || to === '')
    return {
      row,
      from: typed,
      to,
      problem:
        more.length > 0
          ? 'There are more than two columns. Keep the old address and the new one.'
          : 'Write two addresses: the old one, then the new one, like /old-page/ and /new-page/.',
    }
  const problem = problemWithOldAddress(typed)
  if (problem !== undefined) return { row, from: typed, to, problem }
  const address = parseOldAddress(typed)
  const from = address ? writtenAddress(address) : typed
  const problemWithTo = problemWithNewAddress(to)
  return problemWithTo === undefined ? { row, from, to } : { row, from, to, problem: problemWithTo }
}

/**
 * Reads a pasted list of old and new addresses: one redirect a line, in two columns by tab, comma, semicolon or spaces. Blank lines are
 * left out, and so is a first line without a slash: it is a heading.
 * @param text as it was pasted
 * @returns a row for each line that is left, in the order of the text
 */
export function parseRedirectList(text: string): (ListedRedirect | RefusedRow)[] {
  const lines = text
    .split(/\r\n|\r|\n/)
    .map((line, index) => ({ line, row: index + 1 }))
    .filter(({ line }) => line.trim() !== '')
  const isHeading = lines[0] !== undefined && !lines[0].line.includes('/')
  return lines.slice(isHeading ? 1 : 0).map(({ line, row }) => readRow(row, line))
}
