import { centralTime, timeZones, type HourUse } from '@osi/shared'
import type { DateField, DateFieldValidation } from 'payload'
import { readInstant, validInstant } from './typed-instant.ts'

interface InstantFieldOptions {
  name: string
  label: string
  description: string
  required?: boolean
  inSidebar?: boolean
  /** Whether documents are looked for by it. */
  isIndexed?: boolean
  /** What is wrong beside the text itself: a sentence, or undefined. */
  problem?: (value: string, siblings: { goLiveAt?: unknown; from?: unknown }) => string | undefined
}

const allZones = timeZones.map(({ value, label }) => ({ value, label }))
const centralOnly = [{ value: centralTime, label: 'Central time' }]

/** What all instants have in common: typed as people write dates, kept as an instant, shown in their zone. */
function instantField(
  { name, label, description, required = false, inSidebar = false, isIndexed = false, problem }: InstantFieldOptions,
  zones: { value: string; label: string }[],
  component: { path: string; clientProps: object },
): DateField {
  const validate: DateFieldValidation = async (value, options) => {
    const validity = await validInstant(value, options)
    if (validity !== true || typeof value !== 'string' || !problem) return validity
    return problem(value, options.siblingData) ?? true
  }
  return {
    name,
    label,
    type: 'date',
    required,
    index: isIndexed,
    // A copy is the next event, or has its own window: an old date in it would be a trap.
    disableDuplicate: true,
    timezone: { defaultTimezone: centralTime, supportedTimezones: zones },
    validate,
    hooks: { beforeValidate: [readInstant] },
    admin: {
      description,
      components: { Field: component, Cell: '/dates/InstantCell.tsx#InstantCell' },
      ...(inSidebar ? { position: 'sidebar' as const } : {}),
    },
  }
}

/** An instant on the clock of Central time, whatever zone the editor is in. */
export const centralInstantField = (
  options: InstantFieldOptions & {
    use: HourUse
    /** The start after which shortcuts for this end count. */
    shortcutsAfter?: string
    /** The database knows other zones too, from before the form showed Central time alone. */
    hasOldZones?: boolean
  },
): DateField =>
  instantField(options, options.hasOldZones ? allZones : centralOnly, {
    path: '/dates/InstantField.tsx#InstantField',
    clientProps: {
      use: options.use,
      isWarnedElsewhere: options.use === 'due',
      ...(options.shortcutsAfter ? { shortcutsAfter: options.shortcutsAfter } : {}),
    },
  })

/**
 * The start and the end of an event on one line: day, from, to, zone. They share their zone, Central unless the editor says otherwise,
 * and the end follows the start.
 */
export function startAndEndFields(starts: InstantFieldOptions, ends: InstantFieldOptions): DateField[] {
  return [
    instantField(starts, allZones, { path: '/dates/StartsField.tsx#StartsField', clientProps: { endPath: ends.name } }),
    instantField(ends, allZones, { path: '/dates/EndsField.tsx#EndsField', clientProps: { startPath: starts.name } }),
  ]
}
