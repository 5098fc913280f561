import { isInstant } from '@osi/shared'
import type { Field } from 'payload'
import { nobody } from '../access/roles.ts'
import { centralInstantField } from './instant-field.ts'

/** The window in which a published document is public, and when it was first published. */
export const sharedFields: Field[] = [
  centralInstantField({
    name: 'goLiveAt',
    label: 'Goes live',
    description: 'Readers see it from this moment on, once it is published. Leave empty for at once.',
    inSidebar: true,
    isIndexed: true,
    use: 'switch',
  }),
  centralInstantField({
    name: 'withdrawAt',
    label: 'Is withdrawn',
    description: 'From this moment on readers don’t see it any more. Leave empty for never.',
    inSidebar: true,
    isIndexed: true,
    use: 'switch',
    problem: (value, { goLiveAt }) =>
      isInstant(goLiveAt) && Date.parse(value) <= Date.parse(goLiveAt)
        ? 'It would be withdrawn before it goes live. Check both times.'
        : undefined,
  }),
  {
    name: 'firstPublishedAt',
    type: 'date',
    access: { create: nobody, update: nobody },
    admin: { hidden: true },
    hooks: { beforeDuplicate: [() => null] },
  },
]
