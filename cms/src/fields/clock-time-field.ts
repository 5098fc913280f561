import { parseClockTime } from '@osi/shared'
import type { TextField } from 'payload'

/** A time of day, typed as people write one and kept as `HH:MM`. */
export const clockTimeField = (field: { name: string; label: string; description: string }): TextField => ({
  name: field.name,
  label: field.label,
  type: 'text',
  admin: { description: field.description, placeholder: '9:00 a.m.' },
  hooks: {
    beforeValidate: [({ value }) => (typeof value === 'string' ? (parseClockTime(value) ?? value.trim()) : value)],
  },
  validate: (value: unknown) =>
    typeof value !== 'string' || !value.trim() || parseClockTime(value)
      ? true
      : 'Write a time of day, like 9:00 a.m. or 14:30.',
})
