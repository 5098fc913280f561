import type { NamedSchool, PreviewEntry, RegisterKind } from '@osi/shared'

/** Where the endpoints of the import are. */
export const registerAddress = '/api/register'

/** What a file would do. */
export interface PreviewAnswer {
  /** Names the file when it is confirmed. */
  token: string
  counts: Readonly<Record<RegisterKind, number>>
  /** Whether more than three in ten schools of the list would enter, exit or change. */
  isLarge: boolean
  ignoredHeadings: readonly string[]
  /** What an editor should know of the file as a whole, in sentences. */
  notes: readonly string[]
  rows: readonly PreviewEntry[]
  /** How many schools would be written. */
  schools: number
  /** Schools of the file with a draft that readers don’t have; publishing the file publishes them, too. */
  drafts: readonly NamedSchool[]
  /** How many schools would be written when it is published. */
  schoolsToPublish: number
}

/** What undoing an import would take back. */
export interface UndoAnswer {
  documents: number
  /** Names of schools and districts that someone edited since. */
  edited: readonly string[]
  /** When the later imports were written that wrote some of the same. ISO. */
  laterImports: readonly string[]
}
