import { contentTypeOf, type ContentTypeName } from '@osi/shared'
import type { Field } from 'payload'
import { withAfterInput } from '../fields/with-after-input.ts'

const besideField = '/validation/WarningBeside.tsx#WarningBeside'

/** The kinds of fields about which the shared warnings (`warningsIn`) can have something to say. */
const kinds: readonly string[] = ['text', 'textarea', 'date', 'richText']

/**
 * The same fields, which also show beside themselves what the content type's shared warnings say of them. Only events have such
 * warnings: about their days, their hours and the words for these.
 */
export function withWarnings(name: ContentTypeName, fields: Field[]): Field[] {
  if (!contentTypeOf(name).event) return fields
  return fields.map((field): Field => {
    if ('fields' in field) return { ...field, fields: withWarnings(name, field.fields) }
    return kinds.includes(field.type) ? withAfterInput(field, besideField) : field
  })
}
