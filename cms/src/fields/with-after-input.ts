import type { Field } from 'payload'

/**
 * The same field, which also shows a component below its input.
 * @param component its path in the import map
 * @param others what stands for other parts of it, unless the field has its own
 */
export function withAfterInput(field: Field, component: string, others: Record<string, string> = {}): Field {
  const { admin } = field as { admin?: { components?: { afterInput?: unknown[] } } }
  const components = {
    ...others,
    ...admin?.components,
    afterInput: [...(admin?.components?.afterInput ?? []), component],
  }
  return { ...field, admin: { ...admin, components } } as Field
}
