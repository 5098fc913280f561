import type { FormState } from 'payload'

/**
 * The state of a form, in which each open row says that it is open. Payload writes down only which rows are closed, and takes a row that
 * says nothing for one that it has never seen: where rows begin closed (`initCollapsed`), a row that an editor has just added closed
 * before anything could be typed into it.
 * @param state as the browser sends it; it is not changed
 */
export function withOpenRows(state: FormState): FormState {
  return Object.fromEntries(
    Object.entries(state).map(([path, field]) => [
      path,
      field.rows ? { ...field, rows: field.rows.map((row) => ({ collapsed: false, ...row })) } : field,
    ]),
  )
}
