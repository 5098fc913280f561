import { cleanText, type TextUse, type Values } from '@osi/shared'
import type { CollectionConfig, Field, GlobalConfig, TabAsField } from 'payload'
import { cleanRichText } from '../rich-text/clean-rich-text.ts'

const isValues = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What each type of field that takes text is for. Passwords are no fields, and stay as they are typed. */
const uses: Partial<Record<Field['type'], TextUse>> = { text: 'line', email: 'line', textarea: 'lines', code: 'lines' }

/** For a field whose own validation refuses what the border would mend: an address with a line break in it is two addresses. */
export const asItCame = { asItCame: true }

function cleanValue(field: Field | TabAsField, value: unknown, keepEdges: boolean): unknown {
  if ('custom' in field && field.custom?.asItCame === true) return value
  const use = uses[field.type as Field['type']]
  if (use && typeof value === 'string') return cleanText(value, use, keepEdges)
  if (Array.isArray(value)) {
    if (use) return value.map((item) => cleanValue(field, item, keepEdges))
    if ('fields' in field) return value.map((row) => (isValues(row) ? cleanFields(field.fields, row, keepEdges) : row))
    return value
  }
  if (!isValues(value)) return value
  if (field.type === 'richText') return cleanRichText(value)
  return 'fields' in field ? cleanFields(field.fields, value, keepEdges) : value
}

/**
 * Values with every text in them made plain, however deep it is.
 * @param fields that describe the values; what no field describes stays as it is
 * @param keepEdges while someone is still typing
 */
export function cleanFields(fields: readonly (Field | TabAsField)[], values: Values, keepEdges: boolean): Values {
  return fields.reduce<Values>((clean, field) => {
    if ('name' in field && field.name !== undefined && field.name !== '') {
      const { name } = field
      return name in clean ? { ...clean, [name]: cleanValue(field, clean[name], keepEdges) } : clean
    }
    if (field.type === 'tabs')
      return cleanFields(
        field.tabs.map((tab) => ({ ...tab, type: 'tab' })),
        clean,
        keepEdges,
      )
    return 'fields' in field ? cleanFields(field.fields, clean, keepEdges) : clean
  }, values)
}

/** Whether a save was made by the form itself, between two keys. */
const isAutosave = (args: object): boolean => 'autosave' in args && args.autosave === true

/** What an operation was called with, its data made plain. */
const withCleanData = <Args extends object>(fields: readonly Field[], args: Args): Args =>
  'data' in args && isValues(args.data) ? { ...args, data: cleanFields(fields, args.data, isAutosave(args)) } : args

/** The border: the same collection; every text that enters it, by whatever way, is made plain before anything else is done with it. */
export const withTextBorder = (collection: CollectionConfig): CollectionConfig => ({
  ...collection,
  hooks: {
    ...collection.hooks,
    beforeOperation: [
      ({ args }) => withCleanData(collection.fields, args),
      ...(collection.hooks?.beforeOperation ?? []),
    ],
  },
})

/** The same for a global. */
export const globalWithTextBorder = (global: GlobalConfig): GlobalConfig => ({
  ...global,
  hooks: {
    ...global.hooks,
    beforeOperation: [({ args }) => withCleanData(global.fields, args), ...(global.hooks?.beforeOperation ?? [])],
  },
})
