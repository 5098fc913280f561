import { centralTime, timeZones } from '@osi/shared'
import type { DateField } from 'payload'

/** A moment on the clock of a time zone that the editor can see and change; Central time unless they do. */
export const instantField = (field: {
  name: string
  label: string
  description: string
  required?: boolean
  inSidebar?: boolean
}): DateField => ({
  name: field.name,
  label: field.label,
  type: 'date',
  required: field.required ?? false,
  // A copy is the next event, or has its own window: an old date in it would be a trap.
  disableDuplicate: true,
  timezone: {
    defaultTimezone: centralTime,
    supportedTimezones: timeZones.map(({ value, label }) => ({ value, label })),
  },
  admin: {
    description: field.description,
    date: { pickerAppearance: 'dayAndTime', displayFormat: 'EEEE, MMMM d, yyyy, h:mm a', timeIntervals: 15 },
    ...(field.inSidebar ? { position: 'sidebar' as const } : {}),
  },
})

/** An instant on the clock of Central time, whatever zone the editor is in. */
export const centralInstantField = (field: Parameters<typeof instantField>[0]): DateField => ({
  ...instantField(field),
  timezone: { defaultTimezone: centralTime, supportedTimezones: [{ value: centralTime, label: 'Central time' }] },
})
