import type { FieldValues } from '@osi/shared'
import type { SaveOutcome } from './send-save.ts'

/** A save, or a publication of what is typed. */
export type SaveKind = 'draft' | 'publish'

/** What a session needs of the form that it belongs to. */
export interface SessionForm {
  /** What is in the form now, nested as the document is. */
  values(): FieldValues
  /** Whether anybody typed since the last save, or since `markModified`. */
  isModified(): boolean
  markModified(): void
  request(kind: SaveKind): { url: string; method: 'PATCH' | 'POST' }
  /**
   * Puts a document into the form.
   * @param unless what is in the form now; when it is something else by the time the document is ready, nothing is done
   * @returns what the form holds then; undefined when nothing was done
   */
  show(document: FieldValues, unless: FieldValues): Promise<FieldValues | undefined>
  /** The newest version of the document; undefined when the CMS doesn't answer. */
  newest(): Promise<FieldValues | undefined>
  saved(kind: SaveKind, outcome: SaveOutcome & { kind: 'saved' }, isAllSaved: boolean): void
  notPublished(outcome: SaveOutcome): void
  labelOf(path: string): string
  now(): Date
}

/** The version of a document, as saves name it; empty for one that was never saved. */
export const versionOf = ({ updatedAt }: FieldValues): string => (typeof updatedAt === 'string' ? updatedAt : '')
