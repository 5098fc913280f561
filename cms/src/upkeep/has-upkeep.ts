import type { Field } from 'payload'

/** Whether documents of a kind have an owner and a review date. @param fields of its collection */
export const hasUpkeep = (fields: Field[]): boolean =>
  fields.some((field) => 'name' in field && field.name === 'reviewBy')
