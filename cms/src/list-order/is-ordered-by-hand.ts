import type { Field } from 'payload'
import { orderFieldName } from './order-field-name.ts'

/** Whether publishers put the documents of a collection in order. @param fields its own */
export const isOrderedByHand = (fields: readonly Field[]): boolean =>
  fields.some((field) => 'name' in field && field.name === orderFieldName)
