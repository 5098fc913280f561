import { contentTypeOf, type ContentTypeName } from '@osi/shared'
import type { Field } from 'payload'

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
    if (!kinds.includes(field.type)) return field
    const { admin } = field as { admin?: { components?: { afterInput?: string[] } } }
    const components = { ...admin?.components, afterInput: [...(admin?.components?.afterInput ?? []), besideField] }
    return { ...field, admin: { ...admin, components } } as Field
  })
}
