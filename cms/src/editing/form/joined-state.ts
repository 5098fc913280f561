import type { FormState } from 'payload'

/**
 * The form with a newer version in it. What changed on the way is taken from the CMS, and what was wrong with the value before is not said
 * of it; what is the same keeps its identity, so that no editor begins anew.
 */
export function joinedState(current: FormState, incoming: FormState): FormState {
  return Object.fromEntries(
    Object.entries(incoming).map(([path, field]) => {
      const old = current[path]
      const isSame = old && JSON.stringify(old.value) === JSON.stringify(field.value)
      if (isSame) return [path, { ...old, ...field, value: old.value, initialValue: old.initialValue }]
      const { errorMessage: _, valid: __, ...rest } = old ?? {}
      return [path, { ...rest, valid: true, ...field }]
    }),
  )
}
