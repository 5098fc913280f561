import { valuesOf, writtenFile, writtenText, type Values, type WrittenText } from '@osi/shared'
import type { Field } from 'payload'

/** One word, a number or an address is no text. */
const isProse = (value: unknown): value is string => typeof value === 'string' && /\p{L}\p{L}+\s+\S/u.test(value.trim())

const isHidden = (field: Field): boolean => Boolean(field.admin && 'hidden' in field.admin && field.admin.hidden)

function inField(field: Field, values: Values, before: string): WrittenText[] {
  if (field.type === 'tabs')
    return field.tabs.flatMap((tab) =>
      'name' in tab && tab.name
        ? textsIn(tab.fields, valuesOf(values[tab.name]), `${before}${tab.name}.`)
        : textsIn(tab.fields, values, before),
    )
  if (!('name' in field)) return 'fields' in field ? textsIn(field.fields, values, before) : []
  const [path, value] = [before + field.name, values[field.name]]
  switch (field.type) {
    case 'text':
    case 'textarea':
      return isProse(value) ? [writtenText(path, value)] : []
    case 'richText':
      return value ? [writtenText(path, value)] : []
    case 'upload':
      return value ? [writtenFile(path, value)] : []
    case 'array':
      return Array.isArray(value)
        ? value.flatMap((row, index) => textsIn(field.fields, valuesOf(row), `${path}.${index}.`))
        : []
    case 'group':
      return textsIn(field.fields, valuesOf(value), `${path}.`)
    default:
      return []
  }
}

/**
 * What an editor wrote in a form, field by field, and the files chosen in it. Hidden fields are not theirs.
 * @param fields of its collection or global
 * @param values as Payload stores them, or as a form holds them
 * @param before the path of what is around them, with a dot at its end
 */
export const textsIn = (fields: readonly Field[], values: Values, before = ''): WrittenText[] =>
  fields.filter((field) => !isHidden(field)).flatMap((field) => inField(field, values, before))
