import type { DateField } from 'payload'

/**
 * The instant that stands for a calendar day in the database: noon UTC, which is the same day in every American zone.
 * @param value whatever came in: `2018-11-07`, midnight or noon in UTC, an instant with an offset
 * @returns unchanged when it is no date, for validation to refuse
 */
export function dayAsStored(value: unknown): unknown {
  if (typeof value !== 'string' && !(value instanceof Date)) return value
  const date = new Date(value)
  return Number.isNaN(date.getTime()) ? value : `${date.toISOString().slice(0, 10)}T12:00:00.000Z`
}

/** The day of a stored instant as `YYYY-MM-DD`; whatever is no instant comes back unchanged. */
export const plainDay = (stored: unknown): unknown => {
  const normal = dayAsStored(stored)
  return typeof normal === 'string' ? normal.slice(0, 10) : normal
}

/** A day without a time: the same day for everyone. */
export const dayField = (field: { name: string; label: string; description: string; required?: boolean }): DateField => ({
  name: field.name,
  label: field.label,
  type: 'date',
  required: field.required ?? false,
  admin: {
    description: field.description,
    date: { pickerAppearance: 'dayOnly', displayFormat: 'EEEE, MMMM d, yyyy' },
  },
  hooks: { beforeValidate: [({ value }) => dayAsStored(value)] },
})
