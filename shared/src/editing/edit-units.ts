import { isRecord, sameValue } from './same-value.ts'

/** A document's fields by name, or a part of them. */
export type FieldValues = Record<string, unknown>

/** Rich text and a reference that names its collection are one field each, although they are objects. */
const isOneField = (value: Record<string, unknown>): boolean =>
  'root' in value || ('relationTo' in value && 'value' in value)

const isGroup = (value: unknown): value is FieldValues => isRecord(value) && !isOneField(value)

/**
 * The smallest parts of a document that are changed as one, each with its path: a field, a field inside a group
 * (`registration.url`), rich text as a whole, a list as a whole.
 * @param values nested as the document is
 */
export function editUnitsOf(values: FieldValues, path = ''): Map<string, unknown> {
  const units = new Map<string, unknown>()
  for (const [name, value] of Object.entries(values)) {
    if (isGroup(value)) for (const [inner, unit] of editUnitsOf(value, `${path}${name}.`)) units.set(inner, unit)
    else units.set(path + name, value)
  }
  return units
}

/**
 * What one find under a path like `registration.url`.
 * @returns undefined where nothing is
 */
export const valueAt = (values: FieldValues, path: string): unknown =>
  path.split('.').reduce<unknown>((inner, name) => (isRecord(inner) ? inner[name] : undefined), values)

/** The same values, with another one under a path. Nothing that was given is changed. */
export function withValueAt(values: FieldValues, path: string, value: unknown): FieldValues {
  const [name = '', ...rest] = path.split('.')
  if (rest.length === 0) return { ...values, [name]: value }
  const group = values[name]
  return { ...values, [name]: withValueAt(isRecord(group) ? group : {}, rest.join('.'), value) }
}

/** The paths at which two states of a document differ, in the order in which they are found. */
export function changedPaths(before: FieldValues, after: FieldValues): string[] {
  const [old, latest] = [editUnitsOf(before), editUnitsOf(after)]
  return [...new Set([...latest.keys(), ...old.keys()])].filter(
    (path) => !sameValue(valueAt(before, path), valueAt(after, path)),
  )
}

/** Only what is under some paths, nested as the document is. */
export const onlyAt = (values: FieldValues, paths: readonly string[]): FieldValues =>
  paths.reduce<FieldValues>((picked, path) => withValueAt(picked, path, valueAt(values, path) ?? null), {})
