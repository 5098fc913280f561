import type { Field } from 'payload'

interface Components {
  afterInput?: unknown[]
}

const componentsOf = (field: Field): Components =>
  (field as { admin?: { components?: Components } }).admin?.components ?? {}

const replaced = (field: Field, components: object): Field =>
  ({ ...field, admin: { ...field.admin, components } }) as Field

/** The same field; components stand for parts of it, unless it has its own. @param components their paths, by part */
export const withComponents = (field: Field, components: Record<string, string>): Field =>
  replaced(field, { ...components, ...componentsOf(field) })

/**
 * The same field, which also shows a component below its input.
 * @param component its path in the import map
 * @param others what stands for other parts of it, unless the field has its own
 */
export const withAfterInput = (field: Field, component: string, others: Record<string, string> = {}): Field =>
  replaced(field, {
    ...others,
    ...componentsOf(field),
    afterInput: [...(componentsOf(field).afterInput ?? []), component],
  })
