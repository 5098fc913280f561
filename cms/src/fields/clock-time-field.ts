import { clockTime, parseClockTime, readEndTime } from '@osi/shared'
import type { TextField } from 'payload'

interface ClockTimeOptions {
  name: string
  label: string
  description: string
  /** Of an end: the field with the start, beside which it is read. Of a start: the one with the end, which follows it. */
  starts?: string
  ends?: string
}

/** A time of day, typed as people write one and kept as `HH:MM`. */
export const clockTimeField = ({ name, label, description, starts, ends }: ClockTimeOptions): TextField => ({
  name,
  label,
  type: 'text',
  admin: {
    description,
    components: {
      Field: {
        path: '/dates/ClockTimeField.tsx#ClockTimeField',
        clientProps: { ...(starts ? { starts } : {}), ...(ends ? { ends } : {}) },
      },
    },
  },
  hooks: {
    beforeValidate: [
      ({ value, siblingData }) => {
        if (typeof value !== 'string' || clockTime.safeParse(value).success) return value
        const start = starts && clockTime.safeParse(siblingData[starts]).data
        return (start && readEndTime(value, start)) ?? parseClockTime(value) ?? value.trim()
      },
    ],
  },
  validate: (value: unknown) =>
    typeof value !== 'string' || !value.trim() || parseClockTime(value)
      ? true
      : 'Write a time of day, like 9:00 a.m. or 14:30.',
})
