import { contentTypeOf, type ContentTypeName } from '@osi/shared'
import type { Field, Validate } from 'payload'
import { validations } from 'payload/shared'
import { asPublic } from './as-public.ts'

type AnyValidate = Validate<unknown, Record<string, unknown>, unknown, object>

/** The validation that Payload would give the field; the editor of rich text brings its own. */
const usualValidation = (field: Field): AnyValidate | undefined =>
  field.type in validations ? (validations[field.type as keyof typeof validations] as unknown as AnyValidate) : undefined

/**
 * The same fields, which also say what the content type's shared rules (`problemsIn`) find wrong with them, each beside itself.
 * Payload asks them while an editor types in the form and again, on the server, before anything is published.
 */
export function withSharedRules(name: ContentTypeName, fields: Field[]): Field[] {
  return fields.map((field): Field => {
    const inner = 'fields' in field ? { ...field, fields: withSharedRules(name, field.fields) } : field
    if (!('name' in inner) || inner.type === 'richText' || inner.type === 'group' || inner.type === 'ui') return inner as Field
    const own = (('validate' in inner ? inner.validate : undefined) as AnyValidate | undefined) ?? usualValidation(inner as Field)
    if (!own) return inner as Field
    const validate: AnyValidate = async (value, options) => {
      const verdict = await own(value, options)
      if (verdict !== true) return verdict
      const path = options.path.join('.')
      const problem = contentTypeOf(name)
        .problemsIn(asPublic(name, options.data as Record<string, unknown>))
        .find((found) => found.path === path)
      return problem?.message ?? true
    }
    return { ...inner, validate } as unknown as Field
  })
}
