import type { Field, OptionObject, TabAsField } from 'payload'

type AnyField = Field | TabAsField

/** What Payload’s forms send for a list without rows, besides an empty one. */
const noRows: readonly unknown[] = [0, '0', '']

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

const optionsOf = ({ options }: { options: readonly (string | OptionObject)[] }): { value: string; label: string }[] =>
  options.map((option) =>
    typeof option === 'string'
      ? { value: option, label: option }
      : { value: option.value, label: typeof option.label === 'string' ? option.label : option.value },
  )

function problemWithChoice(field: { options: readonly (string | OptionObject)[] }, value: unknown): string | undefined {
  const options = optionsOf(field)
  // Payload's own fields may be without any here: it knows their values by other means.
  if (options.length === 0 || options.some((option) => option.value === value)) return undefined
  return options.length > 12
    ? 'This can’t be chosen here. Choose another.'
    : `Choose one of these: ${options.map(({ label }) => label).join('; ')}.`
}

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** An id; a document in its place; or either, with the name of its collection. */
function isReference(value: unknown): boolean {
  if (typeof value === 'string') return uuid.test(value)
  if (!isObject(value)) return false
  if ('relationTo' in value) return typeof value.relationTo === 'string' && 'value' in value && isReference(value.value)
  return 'id' in value && typeof value.id === 'string' && uuid.test(value.id)
}

const isNumber = (value: unknown): boolean =>
  (typeof value === 'number' || typeof value === 'string') && Number.isFinite(Number(value))

/** What is wrong with one value of a field that holds one or several. */
function problemWithOne(field: AnyField, value: unknown): string | undefined {
  switch (field.type) {
    case 'select':
    case 'radio':
      return problemWithChoice(field, value)
    case 'text':
    case 'textarea':
    case 'email':
    case 'code':
      return isObject(value) || typeof value === 'boolean' ? 'This can’t be read. Write it as text.' : undefined
    case 'number':
      return isNumber(value) ? undefined : 'Write a number.'
    case 'relationship':
    case 'upload':
      return isReference(value) ? undefined : 'This is not here any more. Choose another, or clear the field.'
    default:
      return undefined
  }
}

/**
 * What is wrong with the kind of a value, before any rule looks at what it says; undefined if nothing is. A draft is saved without the
 * rules, so a value for which the database has no place would fail there, without a word that an editor understands.
 * @param value as it was sent; nothing at all is right, except for a group: Payload fails there
 */
export function problemWithValue(field: AnyField, value: unknown): string | undefined {
  if (field.type === 'group' && 'name' in field && value === null)
    return 'This can’t be emptied as a whole. Empty its fields.'
  if (value === null || value === undefined || value === '') return undefined
  switch (field.type) {
    case 'date':
      return typeof value === 'string' || value instanceof Date
        ? undefined
        : 'This is no date. Write it like October 6, 2027, 9:00 a.m.'
    case 'checkbox':
      return ['true', 'false'].includes(String(value)) ? undefined : 'This is either on or off.'
    case 'array':
    case 'blocks':
      if (noRows.includes(value)) return undefined
      return Array.isArray(value) && value.every((row) => isObject(row) && !Array.isArray(row))
        ? undefined
        : 'This is no list of rows. Load the page again.'
    case 'group':
      return isObject(value) && !Array.isArray(value) ? undefined : 'This can’t be read. Load the page again.'
    case 'select':
    case 'text':
    case 'number':
    case 'relationship':
    case 'upload':
      if (field.hasMany !== true) return problemWithOne(field, value)
      return Array.isArray(value)
        ? value.map((one) => problemWithOne(field, one)).find((problem) => problem !== undefined)
        : 'This is no list. Load the page again.'
    default:
      return problemWithOne(field, value)
  }
}
