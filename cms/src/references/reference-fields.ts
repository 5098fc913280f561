import type { Field } from 'payload'

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
const besideField = '/references/ReferenceStanding.tsx#ReferenceStanding'

const refers = (field: Field): boolean => ['relationship', 'upload', 'richText'].includes(field.type)

/** The same fields; those that refer to something say below themselves when readers don’t get what they refer to. */
export function withReferenceStanding(fields: Field[]): Field[] {
  return fields.map((field): Field => {
    if ('fields' in field) return { ...field, fields: withReferenceStanding(field.fields) }
    if (!refers(field)) return field
    const { admin } = field as { admin?: { components?: { afterInput?: unknown[] } } }
    const components = {
      ...(field.type === 'relationship' ? { Field: picker } : {}),
      ...admin?.components,
      afterInput: [...(admin?.components?.afterInput ?? []), besideField],
    }
    return { ...field, admin: { ...admin, components } } as Field
  })
}
