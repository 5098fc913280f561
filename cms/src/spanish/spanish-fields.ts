import { olderInSpanish, translatedFromAfter, valuesOf, type SpanishName } from '@osi/shared'
import type { Field, FieldHook, GroupField } from 'payload'
import { isJoinedWithOthers } from '../editing/joined-with-others.ts'

const hidden = { hidden: true, disableBulkEdit: true, disableListColumn: true }

/**
 * Keeps with the Spanish which English it translates. Who writes a text, or approves all of them, vouches for it; what else the save
 * says of it is not read. A version that comes back brings its own.
 */
const keepTranslatedFrom =
  (name: SpanishName): FieldHook =>
  ({ data, originalDoc, req, value }) => {
    const spanish = valuesOf(value)
    const translatedFrom = req.context.isRestoringVersion
      ? spanish.translatedFrom
      : translatedFromAfter(name, {
          before: originalDoc,
          after: { ...data, spanish },
          isApproved: spanish.isApproved === true,
          isJoined: isJoinedWithOthers(req),
        })
    const after = { ...spanish, translatedFrom }
    const isOlder = olderInSpanish(name, { ...data, spanish: after }).length > 0
    // Absent is null: a site without Spanish has nothing of it.
    return {
      ...after,
      translatedFrom: isEmpty(translatedFrom) ? null : translatedFrom,
      isOlder: isOlder || null,
      isApproved: null,
    }
  }

const isEmpty = (value: unknown): boolean => Object.keys(valuesOf(value)).length === 0

/** The digests of the English texts, as the public schema has them. */
const translatedFromField: Field = {
  name: 'translatedFrom',
  type: 'json',
  admin: hidden,
  typescriptSchema: [() => ({ type: 'object', additionalProperties: { type: 'string' } })],
}

/** For lists and _My day_. */
const isOlderField: Field = { name: 'isOlder', label: 'Spanish is older', type: 'checkbox', admin: hidden }

/** A save that sends it approves all Spanish texts; it is never kept. */
const isApprovedField: Field = { name: 'isApproved', type: 'checkbox', admin: hidden }

/** What stands with the Spanish texts: which of them are older than their English, and the button that approves them. */
const statusField = (name: SpanishName): Field => ({
  name: 'status',
  type: 'ui',
  admin: {
    disableBulkEdit: true,
    disableListColumn: true,
    components: { Field: { path: '/spanish/SpanishStatus.tsx#SpanishStatus', clientProps: { name } } },
  },
})

/**
 * The Spanish version of a document or a global, written or approved by a person.
 * @param texts one for each of `spanishTexts`, under the name that its English has; none of them required
 */
export const spanishFields = (name: SpanishName, description: string, texts: Field[]): GroupField => ({
  name: 'spanish',
  label: 'In Spanish',
  type: 'group',
  // A copy becomes another text.
  disableDuplicate: true,
  admin: { description },
  hooks: { beforeChange: [keepTranslatedFrom(name)] },
  fields: [statusField(name), ...texts, translatedFromField, isOlderField, isApprovedField],
})
