/** A field of Payload's configuration, as far as its name matters. */
export interface NamedField {
  name?: string
  type?: string
  label?: unknown
  admin?: object
  relationTo?: unknown
  fields?: NamedField[]
  tabs?: NamedField[]
}

function fieldNamed(fields: NamedField[], name: string): NamedField | undefined {
  for (const field of fields) {
    if (field.name === name) return field
    const inner =
      field.name === undefined ? fieldNamed([...(field.fields ?? []), ...(field.tabs ?? [])], name) : undefined
    if (inner) return inner
  }
  return undefined
}

/**
 * What editors call a field.
 * @param path like `registration.url` or `days.0.label`; ids of rows are passed over
 * @returns the label of the innermost field that has one, with the row that it stands in: a session has a title, and so has its
 * conference. The last name in the path if none has a label
 */
export function labelAt(fields: NamedField[], path: string): string {
  let [label, row, within] = ['', '', fields]
  let isList = false
  for (const name of path.split('.')) {
    const field = fieldNamed(within, name)
    if (!field) {
      if (isList && /^\d+$/.test(name)) row = ` in row ${Number(name) + 1} of ${label}`
      continue
    }
    if (typeof field.label === 'string') label = field.label
    isList = field.type === 'array'
    within = [...(field.fields ?? []), ...(field.tabs ?? [])]
  }
  // Of a row itself, the list is enough.
  if (label) return isList ? label : label + row
  return path.split('.').findLast((name) => !/^\d+$/.test(name)) ?? path
}

/** Whether editors don't see what is at a path: its field, or one that it is in, is hidden. */
export function isHiddenAt(fields: NamedField[], path: string): boolean {
  let within = fields
  for (const name of path.split('.')) {
    const field = fieldNamed(within, name)
    if (!field) continue
    if (field.admin && 'hidden' in field.admin && field.admin.hidden === true) return true
    within = [...(field.fields ?? []), ...(field.tabs ?? [])]
  }
  return false
}

/**
 * To which collection a field refers.
 * @param path like `registration.contact`
 * @returns undefined for a field that refers to none, or to one of several
 */
export function collectionReferredTo(fields: NamedField[], path: string): string | undefined {
  let [found, within]: [NamedField | undefined, NamedField[]] = [undefined, fields]
  for (const name of path.split('.')) {
    found = fieldNamed(within, name) ?? found
    within = [...(found?.fields ?? []), ...(found?.tabs ?? [])]
  }
  return typeof found?.relationTo === 'string' ? found.relationTo : undefined
}
