import { cleanText, type TextUse, type Values } from '@osi/shared'
import {
  ValidationError,
  type CollectionConfig,
  type Field,
  type GlobalConfig,
  type PayloadRequest,
  type TabAsField,
} from 'payload'
import { fieldsOfBlock } from '../rich-text/blocks/registry.ts'
import { cleanRichText } from '../rich-text/clean-rich-text.ts'
import { problemWithShape } from '../rich-text/rich-text-shape.ts'
import { problemWithValue } from './value-shape.ts'

const isValues = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What each type of field that takes text is for. Passwords are no fields, and stay as they are typed. */
const uses: Partial<Record<Field['type'], TextUse>> = { text: 'line', email: 'line', textarea: 'lines', code: 'lines' }

/** A value that nothing behind the border can read; which field it was sent for is known at the end of the way out. */
class Misshapen extends Error {
  /** Names and numbers, from the field outwards. */
  readonly way: (string | number)[] = []
  readonly label: string
  constructor(message: string, label: unknown) {
    super(message)
    this.label = typeof label === 'string' ? label : ''
  }
}

/** What a value inside something becomes; what is wrong with it is known to be there. */
function within<Value>(name: string | number, work: () => Value): Value {
  try {
    return work()
  } catch (error) {
    if (error instanceof Misshapen) error.way.unshift(name)
    throw error
  }
}

/** For a field whose own validation refuses what the border would mend: an address with a line break in it is two addresses. */
export const asItCame = { asItCame: true }

function cleanValue(field: Field | TabAsField, value: unknown, keepEdges: boolean): unknown {
  if ('custom' in field && field.custom?.asItCame === true) return value
  const problem = field.type === 'richText' ? problemWithShape(value) : problemWithValue(field, value)
  if (problem) throw new Misshapen(problem, 'label' in field ? field.label : undefined)
  // The database has no place for an empty choice.
  if (field.type === 'select' && value === '') return null
  // Payload fails at a list that is nothing.
  if ((field.type === 'array' || field.type === 'blocks') && value === null) return []
  const use = uses[field.type as Field['type']]
  if (use && typeof value === 'string') return cleanText(value, use, keepEdges)
  if (Array.isArray(value)) {
    if (use) return value.map((item) => (typeof item === 'string' ? cleanText(item, use, keepEdges) : item))
    if ('fields' in field)
      return value.map((row, index) =>
        isValues(row) ? within(index, () => cleanFields(field.fields, row, keepEdges)) : row,
      )
    return value
  }
  if (!isValues(value)) return value
  if (field.type === 'richText')
    return cleanRichText(value, (block) => cleanFields(fieldsOfBlock(block), block, keepEdges))
  return 'fields' in field ? cleanFields(field.fields, value, keepEdges) : value
}

/**
 * Values with every text in them made plain, however deep it is.
 * @param fields that describe the values; what no field describes stays as it is
 * @param keepEdges while someone is still typing
 * @throws Misshapen for a value of a kind that its field can't hold
 */
export function cleanFields(fields: readonly (Field | TabAsField)[], values: Values, keepEdges: boolean): Values {
  return fields.reduce<Values>((clean, field) => {
    if ('name' in field && field.name !== undefined && field.name !== '') {
      const { name } = field
      return name in clean ? { ...clean, [name]: within(name, () => cleanValue(field, clean[name], keepEdges)) } : clean
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

/** What an operation was called with, its data made plain. @throws ValidationError at the field whose value can't be read */
function withCleanData<Args extends object>(fields: readonly Field[], args: Args, req: PayloadRequest): Args {
  if (!('data' in args) || !isValues(args.data)) return args
  try {
    return { ...args, data: cleanFields(fields, args.data, isAutosave(args)) }
  } catch (error) {
    if (!(error instanceof Misshapen)) throw error
    const { label, message, way } = error
    throw new ValidationError({ errors: [{ label, message, path: way.join('.') }] }, req.t)
  }
}

/** The border: the same collection; every text that enters it, by whatever way, is made plain before anything else is done with it. */
export const withTextBorder = (collection: CollectionConfig): CollectionConfig => ({
  ...collection,
  hooks: {
    ...collection.hooks,
    beforeOperation: [
      ({ args, req }) => withCleanData(collection.fields, args, req),
      ...(collection.hooks?.beforeOperation ?? []),
    ],
  },
})

/** The same for a global. */
export const globalWithTextBorder = (global: GlobalConfig): GlobalConfig => ({
  ...global,
  hooks: {
    ...global.hooks,
    beforeOperation: [
      ({ args, req }) => withCleanData(global.fields, args, req),
      ...(global.hooks?.beforeOperation ?? []),
    ],
  },
})
