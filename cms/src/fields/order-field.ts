import type { NumberField } from 'payload'

/** A document's place in lists that people put in order by hand. */
export const orderField: NumberField = {
  name: 'order',
  label: 'Place in lists',
  type: 'number',
  defaultValue: 0,
  admin: { position: 'sidebar', step: 1, description: 'The smallest number comes first.' },
}
