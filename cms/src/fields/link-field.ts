import { problemWithLink } from '@osi/shared'
import type { TextField } from 'payload'

/**
 * A link that leaves the site. What is wrong with it is said beside the field, in the words of the shared rule; so is that
 * nothing answers there, which stops nobody.
 */
export const linkField = (field: { name: string; label: string; description: string }): TextField => ({
  name: field.name,
  label: field.label,
  type: 'text',
  admin: {
    description: field.description,
    placeholder: 'https://',
    components: { afterInput: ['/link-check/LinkProbeResult.tsx#LinkProbeResult'] },
  },
  hooks: { beforeValidate: [({ value }) => (typeof value === 'string' ? value.trim() : value)] },
  validate: (value: unknown) => (typeof value === 'string' && value.trim() ? (problemWithLink(value) ?? true) : true),
})
