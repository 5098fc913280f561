import type { NamedField } from '../editing/form/field-labels.ts'

/** A field that a note can be about. */
export interface NotedField {
  path: string
  label: string
}

/** Payload’s `_status` has a label, for lists, and no place in the form. */
const isShown = ({ name, admin }: NamedField): boolean =>
  name !== '_status' && !(admin && 'hidden' in admin && admin.hidden)

/**
 * The fields of a form that a note can be about: those with a label. The rows of a list count as one field, the list; a group is
 * named with each of its fields.
 * @param before the label and the path of the group around them
 */
export function notedFields(fields: readonly NamedField[], before = { label: '', path: '' }): NotedField[] {
  return fields.filter(isShown).flatMap((field): NotedField[] => {
    const { name, label, type, fields: inner = [], tabs = [] } = field
    if (type === 'ui') return []
    if (name === undefined) return notedFields([...inner, ...tabs], before)
    if (typeof label !== 'string') return []
    const at = { label: before.label ? `${before.label}: ${label}` : label, path: before.path + name }
    return type === 'group' ? notedFields(inner, { label: at.label, path: `${at.path}.` }) : [at]
  })
}
