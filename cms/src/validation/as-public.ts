import type { ContentTypeName } from '@osi/shared'
import { plainDay } from '../fields/plain-day.ts'

type Values = Record<string, unknown>

/** Where Payload stores something in another shape than the public schema has it. */
const differences: { [Name in ContentTypeName]?: (values: Values) => Values } = {
  conferences: (values) =>
    Array.isArray(values.days)
      ? { ...values, days: (values.days as Values[]).map((day) => ({ ...day, date: plainDay(day.date) })) }
      : values,
}

/**
 * A document, or what has been typed of one, in the shape of its public schema.
 * @param values as Payload stores them and as its form holds them; any may be missing
 */
export const asPublic = (name: ContentTypeName, values: Values): Values => differences[name]?.(values) ?? values
