import type { Register } from './register.ts'

/** What a file would do to the register, row by row. */
export const registerKinds = {
  entered: 'Entered',
  exited: 'Exited',
  changed: 'Changed',
  renamed: 'Renamed',
  moved: 'Moved to another district',
  unchanged: 'Unchanged',
  unknown: 'Unknown, not written',
  doubtful: 'Doubtful, not written',
  rejected: 'Not readable, not written',
} as const
export type RegisterKind = keyof typeof registerKinds

/** The kinds of rows that are not written. */
export const kindsNotWritten = ['unknown', 'doubtful', 'rejected'] as const satisfies readonly RegisterKind[]
export type KindNotWritten = (typeof kindsNotWritten)[number]

/** How many rows are not written. */
export const countNotWritten = (counts: Readonly<Record<RegisterKind, number>>): number =>
  kindsNotWritten.reduce((sum, kind) => sum + counts[kind], 0)

/** A school as a preview names it. */
export interface NamedSchool {
  number: string
  name: string
}

/** One thing that a file would do, or a row that it can't. A row that does two things has two entries. */
export interface PreviewEntry {
  /** Counted from the heading, which is 1; missing for a school that stands in no row. */
  row?: number
  kind: RegisterKind
  schoolYear?: string
  school?: NamedSchool
  /** A sentence for the editor. */
  reason?: string
  /** Schools that a doubtful row may mean. */
  near?: readonly NamedSchool[]
}

/** What a file would do to a register, and the register afterwards. */
export interface RegisterPreview {
  entries: readonly PreviewEntry[]
  counts: Readonly<Record<RegisterKind, number>>
  /** What an editor should know of the file as a whole, in sentences: which list it is, which districts it calls otherwise. */
  notes: readonly string[]
  /** Whether more than three in ten schools of the list would enter, exit or change. */
  isLarge: boolean
  after: Register
  /** The numbers of the schools that are written, new ones included. */
  writtenSchools: readonly string[]
}

/** How many entries there are of each kind. */
export function countKinds(entries: readonly PreviewEntry[]): Record<RegisterKind, number> {
  const counts = {
    entered: 0,
    exited: 0,
    changed: 0,
    renamed: 0,
    moved: 0,
    unchanged: 0,
    unknown: 0,
    doubtful: 0,
    rejected: 0,
  }
  for (const { kind } of entries) counts[kind]++
  return counts
}
