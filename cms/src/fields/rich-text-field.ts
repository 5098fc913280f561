import type { RichTextField } from 'payload'

/** Formatted text, in the editor that offers exactly what the site can show. */
export const richTextField = (name: string, label: string, description: string, required = false): RichTextField => ({
  name,
  label,
  type: 'richText',
  required,
  admin: { description },
})
