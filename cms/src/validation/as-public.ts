import {
  contentTypes,
  globalSchemas,
  isContentTypeName,
  isValues,
  plainDate,
  valuesOf,
  type ContentTypeName,
  type GlobalName,
  type Values,
} from '@osi/shared'
import type { z } from 'zod'
import { plainDay } from '../fields/plain-day.ts'

/** Changes a value from Payload's shape to that of the public schema; undefined where both are the same. */
type Conversion = ((value: unknown) => unknown) | undefined

/** What has to be changed in the values of a schema: calendar days, which Payload stores as instants. */
function conversionOf(schema: z.ZodType): Conversion {
  if (schema === (plainDate as z.ZodType)) return plainDay
  const { innerType, element, shape } = schema.def as {
    innerType?: z.ZodType
    element?: z.ZodType
    shape?: Record<string, z.ZodType>
  }
  if (innerType) return conversionOf(innerType)
  if (element) {
    const convert = conversionOf(element)
    return convert && ((value) => (Array.isArray(value) ? value.map(convert) : value))
  }
  const fields = Object.entries(shape ?? {}).flatMap(([name, of]) => {
    const convert = conversionOf(of)
    return convert ? [{ name, convert }] : []
  })
  if (fields.length === 0) return undefined
  return (value) => {
    if (!isValues(value)) return value
    const changed = fields.filter(({ name }) => value[name] !== undefined && value[name] !== null)
    return { ...value, ...Object.fromEntries(changed.map(({ name, convert }) => [name, convert(value[name])])) }
  }
}

const conversions = new Map<ContentTypeName | GlobalName, Conversion>()

/**
 * A document, a global, or what has been typed of one, in the shape of its public schema.
 * @param values as Payload stores them and as its form holds them; any may be missing
 */
export function asPublic(name: ContentTypeName | GlobalName, values: Values): Values {
  if (!conversions.has(name))
    conversions.set(name, conversionOf(isContentTypeName(name) ? contentTypes[name].schema : globalSchemas[name]))
  return valuesOf(conversions.get(name)?.(values) ?? values)
}
