import type { FormState } from 'payload'
import { reduceFieldsToValues } from 'payload/shared'

/**
 * What has been typed into a form so far, nested as the document is.
 * @param fields the form's state; a list without rows is the number 0 in it, and is left out here
 */
export function formValues(fields: FormState): Record<string, unknown> {
  const typed = Object.entries(fields).filter(([, { rows }]) => rows?.length !== 0)
  return reduceFieldsToValues(Object.fromEntries(typed), true)
}
