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
  /** Where the next save goes. */
  request(kind: SaveKind): { url: string; method: 'PATCH' | 'POST' }
  /** The id of the document that the next save makes; undefined when there is one already. */
  newId(): string | undefined
  /** The new document is there. @returns the name under which its edits are kept */
  made(id: string): string
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

/**
 * The body of a save.
 * @param edits what was typed
 * @param base the version that the form began with, and what it had where something was typed
 * @param newId of a document that is to be made: all of `base` goes along then, because nobody has it yet
 */
export function valuesOfSave(
  kind: SaveKind,
  {
    edits,
    base,
    newId,
  }: { edits: FieldValues; base: { version: string; values: FieldValues }; newId: string | undefined },
): FieldValues {
  const _status = kind === 'publish' ? 'published' : 'draft'
  if (newId !== undefined) return { ...base.values, ...edits, _status, editedFrom: { newId } }
  return { ...edits, _status, editedFrom: base }
}
