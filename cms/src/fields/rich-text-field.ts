import type { RichTextField } from 'payload'
import { validations } from 'payload/shared'
import { problemInRichText } from '../rich-text/problem-in-rich-text.ts'

/** Formatted text, in the editor that offers exactly what the site can show. */
export const richTextField = (name: string, label: string, description: string, required = false): RichTextField => ({
  name,
  label,
  type: 'richText',
  required,
  admin: { description },
  // Payload's own words for it are “upload node failed to validate”.
  validate: (value, options) => problemInRichText(value) ?? validations.richText(value, options),
})
