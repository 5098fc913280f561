import { problemWithPhone } from '@osi/shared'
import type { TextField } from 'payload'

/** A phone number, shown to readers as it is written here. */
export const phoneField = (description: string): TextField => ({
  name: 'phone',
  label: 'Phone',
  type: 'text',
  admin: { description, placeholder: '601.359.1003' },
  hooks: { beforeValidate: [({ value }) => (typeof value === 'string' ? value.trim() : value)] },
  validate: (value: unknown) => (typeof value === 'string' && value.trim() ? (problemWithPhone(value) ?? true) : true),
})
