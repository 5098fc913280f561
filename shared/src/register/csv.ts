/** What a spreadsheet takes for a formula; apostrophes before it are part of the text. */
const formula = /^'*[=+\-@\t\r]/

/** A cell that every spreadsheet shows as text: a formula gets an apostrophe before it. `cellAsMeant` takes it away again. */
export const harmlessCell = (text: string): string => (formula.test(text) ? `'${text}` : text)

/** The text of a cell that `harmlessCell` wrote, or in which someone put an apostrophe before a formula. */
export const cellAsMeant = (cell: string): string => (cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell)

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

/**
 * A table as CSV, by RFC 4180: commas, CRLF, quotation marks where they are needed. Formulas are made harmless.
 * @param rows the heading first
 */
export const writeCsv = (rows: readonly (readonly string[])[]): string =>
  rows.map((cells) => `${cells.map((cell) => quoted(harmlessCell(cell))).join(',')}\r\n`).join('')
