import type { DateField } from 'payload'
import { dayAsStored } from './plain-day.ts'

/** A day without a time: the same day for everyone. */
export const dayField = (field: {
  name: string
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
  admin: {
    description: field.description,
    date: { pickerAppearance: 'dayOnly', displayFormat: 'EEEE, MMMM d, yyyy' },
  },
  hooks: { beforeValidate: [({ value }) => dayAsStored(value)] },
})
