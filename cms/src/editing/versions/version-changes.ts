import { changedPaths, valueAt, type FieldValues } from '@osi/shared'
import { isHiddenAt, labelAt, type NamedField } from '../form/field-labels.ts'
import { isTyped } from '../form/list-changes.ts'
import { valueInWords } from '../form/value-in-words.ts'

/** One version of a document. */
export interface VersionValues {
  /** As it is stored: what it refers to as ids. */
  stored: FieldValues
  /** The same, with what it refers to in it. */
  populated: FieldValues
}

/** One field that differs between two versions, in words. */
export interface FieldChange {
  label: string
  before: string
  after: string
}

const inWords = ({ populated }: VersionValues, path: string): string =>
  valueInWords(path, valueAt(populated, path) ?? null)

/**
 * What differs between two versions, field by field, as an editor reads it. Rich text counts as one field, a list too.
 * @param fields of the document's form
 */
export function changesBetween(before: VersionValues, after: VersionValues, fields: NamedField[]): FieldChange[] {
  return changedPaths(before.stored, after.stored)
    .filter((path) => isTyped(path) && !isHiddenAt(fields, path))
    .map((path) => ({ path, label: labelAt(fields, path), before: inWords(before, path), after: inWords(after, path) }))
    .filter(({ path, before: old, after: now }) => old !== now || isMoreThanWords(before.stored, after.stored, path))
    .map(({ label, before: old, after: now }) =>
      old === now
        ? { label, before: 'as it is', after: 'the same words, set differently' }
        : { label, before: old, after: now },
    )
}

/** Whether two values that read the same are different nevertheless, and not just empty in two ways. */
function isMoreThanWords(before: FieldValues, after: FieldValues, path: string): boolean {
  const isThere = (values: FieldValues) => typeof valueAt(values, path) === 'object' && valueAt(values, path) !== null
  return isThere(before) && isThere(after)
}
