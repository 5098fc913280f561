import type { Field } from 'payload'
import { withAfterInput, withComponents } from '../fields/with-after-input.ts'

/** Beside a document or a file: who refers to it. */
export const usedByField: Field = {
  name: 'usedBy',
  type: 'ui',
  admin: {
    position: 'sidebar',
    disableBulkEdit: true,
    disableListColumn: true,
    components: { Field: '/references/UsedBy.tsx#UsedBy' },
  },
}

const picker = '/references/ReaderRelationship.tsx#ReaderRelationship'
const besideField = '/references/ReferenceWarnings.tsx#ReferenceWarnings'

const refers = (field: Field): boolean => ['relationship', 'upload', 'richText'].includes(field.type)

/** The menu says it in the titles of its rows, which are there when the rows are closed too. */
const saysItInRowTitle = (field: Field): boolean => field.custom?.standsInRowTitle === true

/** The same fields; those that refer to something say below themselves when readers don’t get what they refer to. */
export function withReferenceWarnings(fields: Field[]): Field[] {
  return fields.map((field): Field => {
    if ('fields' in field) return { ...field, fields: withReferenceWarnings(field.fields) }
    if (!refers(field)) return field
    const others: Record<string, string> = field.type === 'relationship' ? { Field: picker } : {}
    return saysItInRowTitle(field) ? withComponents(field, others) : withAfterInput(field, besideField, others)
  })
}
