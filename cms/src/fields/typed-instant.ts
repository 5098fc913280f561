import { centralTime, isInstant, isRefused, parseDay, parseInstant, valuesOf, writtenDay } from '@osi/shared'
import { ValidationError, type DateFieldValidation, type FieldHook } from 'payload'
import { validations } from 'payload/shared'
import { now } from '../platform/clock.ts'
import { dayAsStored } from './plain-day.ts'

/** The zone that a field's sibling names. */
const zoneBeside = (name: string | undefined, sibling: unknown): string => {
  const zone = valuesOf(sibling)[`${name}_tz`]
  return typeof zone === 'string' && zone ? zone : centralTime
}

/** Whether a text begins with a day that can be meant: not February 30, and not the year 1. */
const hasDay = (text: string): boolean => 'date' in (writtenDay(text) ?? {})

/** Whether a value is a text that is no instant yet. */
const isTyped = (value: unknown): value is string => typeof value === 'string' && !(isInstant(value) && hasDay(value))

/** Refuses a text at its field, drafts included: the database has no place for it. */
function refuse(message: string, path: readonly (string | number)[]): never {
  throw new ValidationError({ errors: [{ message, path: path.join('.') }] })
}

/**
 * A date and time as people write them becomes an instant, whichever way it enters. What can't be read, or has no time, is refused;
 * JavaScript’s own reading would take “10/6” for a day in 2001, and a missing time for midnight.
 */
export const readInstant: FieldHook = ({ value, field, path, siblingData }) => {
  if (!isTyped(value)) return value
  if (!value.trim()) return null
  const answer = parseInstant(value, { now: now(), zone: zoneBeside(field?.name, siblingData) })
  return isRefused(answer) ? refuse(answer.refused, path) : answer.instant
}

/** Whether a value is a text that is no day yet. */
const isTypedDay = (value: unknown): value is string => typeof value === 'string' && !hasDay(value)

/** The same for a day without a time. */
export const readDay: FieldHook = ({ value, path }) => {
  if (!isTypedDay(value)) return dayAsStored(value)
  if (!value.trim()) return null
  const answer = parseDay(value, { now: now(), zone: centralTime })
  return isRefused(answer) ? refuse(answer.refused, path) : dayAsStored(answer.date)
}

/** What is wrong with an instant, while the form is filled in. */
export const validInstant: DateFieldValidation = (value, options) => {
  const typed: unknown = value
  if (!isTyped(typed) || !typed.trim()) return validations.date(value, options)
  const answer = parseInstant(typed, { now: now(), zone: zoneBeside(options.name, options.siblingData) })
  return isRefused(answer) ? answer.refused : true
}

/** What is wrong with a day. */
export const validDay: DateFieldValidation = (value, options) => {
  const typed: unknown = value
  if (!isTypedDay(typed) || !typed.trim()) return validations.date(value, options)
  const answer = parseDay(typed, { now: now(), zone: centralTime })
  return isRefused(answer) ? answer.refused : true
}
