import { namesIn } from '../values/unknown-value.ts'

/**
 * The columns of the file of identified schools, in the order in which an export writes them, each with the headings that people
 * give it. Spelling is compared without case, spaces and punctuation: `SCHOOL_YEAR` and `school year:` are one heading.
 */
export const registerColumns = {
  schoolYear: { heading: 'School Year', spellings: ['year', 'sy'] },
  districtNumber: {
    heading: 'District Number',
    spellings: [
      'district no',
      'district #',
      'district id',
      'district code',
      'dist no',
      'lea number',
      'lea id',
      'lea code',
    ],
  },
  districtName: { heading: 'District Name', spellings: ['district', 'lea name', 'lea', 'school district'] },
  schoolNumber: {
    heading: 'School Number',
    spellings: ['school no', 'school #', 'school id', 'school code', 'sch no'],
  },
  schoolName: { heading: 'School Name', spellings: ['school', 'name of school'] },
  ncesId: { heading: 'NCES ID', spellings: ['nces', 'nces number', 'nces school id', 'nces id number'] },
  grades: { heading: 'Grades', spellings: ['grade', 'grade span', 'grades served', 'grade levels'] },
  category: { heading: 'Category', spellings: ['identification', 'designation', 'support category', 'identified as'] },
  reason: { heading: 'Reason', spellings: ['reasons', 'reason for identification', 'why identified'] },
  groups: {
    heading: 'Student Groups',
    spellings: ['student group', 'groups', 'subgroups', 'subgroup', 'student subgroups'],
  },
  enteredOn: { heading: 'Entered On', spellings: ['entered', 'entry date', 'date entered', 'identified on'] },
  exitedOn: { heading: 'Exited On', spellings: ['exited', 'exit date', 'date exited'] },
  status: { heading: 'Status', spellings: ['school status'] },
  mergedInto: { heading: 'Merged Into', spellings: ['merged with', 'merged into school', 'successor'] },
  held: { heading: 'Held', spellings: ['held over'] },
  formerNames: { heading: 'Former Names', spellings: ['former name', 'formerly', 'previous names'] },
  /** Written into every export, and never read: a file is as of the day on which it is imported. */
  asOf: { heading: 'As Of', spellings: [] },
} as const

export type RegisterColumn = keyof typeof registerColumns
export const registerColumnNames = namesIn(registerColumns)

/** Columns without which no row of a file can be understood. */
const needed: readonly RegisterColumn[] = ['schoolYear', 'schoolNumber', 'category']

/** A heading without what people spell differently. `#` counts as “number”. */
const bare = (heading: string): string =>
  heading
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('#', 'no')
    .replace(/[^\p{L}\p{N}]/gu, '')

const columnBySpelling: ReadonlyMap<string, RegisterColumn> = new Map(
  registerColumnNames.flatMap((name) => {
    const { heading, spellings } = registerColumns[name]
    return [heading, ...spellings].map((spelling) => [bare(spelling), name] as const)
  }),
)

/** What the heading row of a file says. */
export interface Headings {
  /** The column of each cell; undefined where nobody knows the heading. */
  columns: readonly (RegisterColumn | undefined)[]
  /** Headings that nobody knows; their cells are ignored. */
  ignored: readonly string[]
  /** Why the file can't be read, in sentences; empty when it can. */
  problems: readonly string[]
}

/**
 * Finds the columns of a file.
 * @param cells the heading row
 */
export function readHeadings(cells: readonly string[]): Headings {
  const columns = cells.map((cell) => columnBySpelling.get(bare(cell)))
  const doubled = registerColumnNames.filter((name) => columns.filter((column) => column === name).length > 1)
  const missing = needed.filter((name) => !columns.includes(name))
  const written = (name: RegisterColumn) =>
    cells
      .filter((_cell, index) => columns[index] === name)
      .map((cell) => `“${cell.trim()}”`)
      .join(' and ')
  return {
    columns,
    ignored: cells
      .filter((cell, index) => columns[index] === undefined && cell.trim() !== '')
      .map((cell) => cell.trim()),
    problems: [
      ...doubled.map((name) => `The columns ${written(name)} mean the same. Remove one of them.`),
      ...missing.map(
        (name) => `The column “${registerColumns[name].heading}” is missing. Add it, or correct its heading.`,
      ),
    ],
  }
}
