import type { TextField } from 'payload'

/** A list of words that are typed one after the other. Payload’s “Select a value” is for boxes that have something to select. */
export const typedListField = (field: { name: string; label: string; description: string }): TextField => ({
  name: field.name,
  label: field.label,
  type: 'text',
  hasMany: true,
  admin: {
    description: field.description,
    placeholder: 'Write one, and press Enter',
    components: { afterInput: ['/fields/TakeWhenLeft.tsx#TakeWhenLeft'] },
  },
})
