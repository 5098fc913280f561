import { problemsInDocument, type ContentTypeName } from '@osi/shared'
import type { Field, Validate } from 'payload'
import { validations } from 'payload/shared'
import { z } from 'zod'
import { asPublic } from './as-public.ts'

type AnyValidate = Validate<unknown, Record<string, unknown>, unknown, object>

/** The validation that Payload would give the field; the editor of rich text brings its own. */
const usualValidation = (field: Field): AnyValidate | undefined =>
  field.type in validations
    ? (validations[field.type as keyof typeof validations] as unknown as AnyValidate)
    : undefined

/** Where the fields inside a field are found; undefined inside rows, whose number only a save knows. */
function pathInto(field: Field, path: string | undefined): string | undefined {
  if (field.type === 'array' || field.type === 'blocks') return undefined
  return path !== undefined && 'name' in field ? `${path}${field.name}.` : path
}

const isRelation = (field: { type?: string }): boolean => field.type === 'relationship' || field.type === 'upload'

/** Looking for anything else would spoil the transaction, and what follows would fail for a reason that nobody can see. */
const canBeId = (value: unknown): boolean => value === null || value === undefined || z.guid().safeParse(value).success

/**
 * The same fields, which also say what the content type's shared rules (`problemsIn`) find wrong with them, each beside itself.
 * Payload asks them while an editor fills in the form and again, on the server, before anything is published.
 * @param path the path of the fields, ending in a dot unless it is empty
 */
export function withSharedRules(name: ContentTypeName, fields: Field[], path: string | undefined = ''): Field[] {
  return fields.map((field): Field => {
    const inner =
      'fields' in field ? { ...field, fields: withSharedRules(name, field.fields, pathInto(field, path)) } : field
    if (!('name' in inner) || inner.type === 'richText' || inner.type === 'group' || inner.type === 'ui') return inner
    const own =
      (('validate' in inner ? inner.validate : undefined) as AnyValidate | undefined) ?? usualValidation(inner)
    if (!own) return inner
    const validate: AnyValidate = async (value, options) => {
      if (isRelation(inner) && ![value].flat().every(canBeId)) return 'Choose it from the list.'
      const result = await own(value, options)
      if (result !== true) return result
      // Payload 3.90 gives the path when it saves, but not while the form is filled in, whatever its types say.
      const saved = options.path as typeof options.path | undefined
      const at = saved?.join('.') ?? (path === undefined ? undefined : path + inner.name)
      const problems = problemsInDocument(name, asPublic(name, options.data))
      return problems.find((problem) => problem.path === at)?.message ?? true
    }
    return { ...inner, validate } as unknown as Field
  })
}
