import { registerKinds, writeCsv, type PreviewEntry } from '@osi/shared'

const headings = ['Row', 'What', 'School Year', 'School Number', 'School Name', 'Reason', 'May Be']

/** A preview as a CSV file that every spreadsheet opens; formulas in it stay text. */
export const previewAsCsv = (entries: readonly PreviewEntry[]): string =>
  // Excel takes a file without the mark for Windows-1252.
  `\uFEFF${writeCsv([
    headings,
    ...entries.map(({ row, kind, schoolYear = '', school, reason = '', near = [] }) => [
      row === undefined ? '' : String(row),
      registerKinds[kind],
      schoolYear,
      school?.number ?? '',
      school?.name ?? '',
      reason,
      near.map(({ number, name }) => `${number} ${name}`).join('; '),
    ]),
  ])}`
