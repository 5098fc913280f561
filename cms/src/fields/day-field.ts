import type { DateField } from 'payload'
import type { DayName } from './plain-day.ts'
import { readDay, validDay } from './typed-instant.ts'

/** A day without a time: the same day for everyone. */
export const dayField = (field: {
  name: DayName
  label: string
  description: string
  required?: boolean
}): DateField => ({
  name: field.name,
  label: field.label,
  type: 'date',
  required: field.required ?? false,
  // A copy is the next conference.
  disableDuplicate: true,
  validate: validDay,
  admin: {
    description: field.description,
    date: { pickerAppearance: 'dayOnly' },
    components: { Field: '/dates/DayField.tsx#DayField', Cell: '/dates/InstantCell.tsx#DayCell' },
  },
  hooks: { beforeValidate: [readDay] },
})
