import type { Field } from 'payload'
import { withAfterInput } from '../fields/with-after-input.ts'

const noteBeside = '/review/form/NoteBeside.tsx#NoteBeside'

/**
 * The same fields, which also show beside themselves what a publisher wrote about them. A list shows it as a whole, a group with each
 * of its fields: as `notedFields` names them.
 */
export function withFieldNotes(fields: Field[]): Field[] {
  return fields.map((field): Field => {
    if (field.type === 'row' || field.type === 'group' || field.type === 'collapsible')
      return { ...field, fields: withFieldNotes(field.fields) }
    if (!('name' in field) || field.type === 'ui' || field.admin?.hidden) return field
    return withAfterInput(field, noteBeside)
  })
}
