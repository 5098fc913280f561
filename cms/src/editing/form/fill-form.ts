import type { FieldValues } from '@osi/shared'
import type { SessionForm } from './session-form.ts'

/** A form after values were put into it. */
export interface FilledForm {
  holds: FieldValues
  /** What it held before. */
  typed: FieldValues
}

const maxAttempts = 3

/**
 * Puts values into a form. Getting them ready takes a moment: when somebody types meanwhile, it begins again with what is typed then.
 * @param valuesOver what the form is to hold, made from what it holds now
 * @returns undefined when somebody typed each time: then the form holds what they typed
 */
export async function fillForm(
  form: SessionForm,
  valuesOver: (typed: FieldValues) => FieldValues,
): Promise<FilledForm | undefined> {
  for (let attempt = 1; attempt <= maxAttempts; attempt += 1) {
    const typed = form.values()
    const holds = await form.show(valuesOver(typed), typed)
    if (holds) return { holds, typed }
  }
  return undefined
}
