import { centralTime } from '@osi/shared'
import type { Field } from 'payload'
import { nobody } from '../access/roles.ts'
import { instantField } from './instant-field.ts'

/** The window in which a published document is public, and when it was first published. */
export const sharedFields: Field[] = [
  {
    ...instantField({
      name: 'goLiveAt',
      label: 'Goes live',
      description: 'Readers see it from this moment on, once it is published. Leave empty for at once.',
      inSidebar: true,
    }),
    timezone: { defaultTimezone: centralTime, supportedTimezones: [{ value: centralTime, label: 'Central time' }] },
  },
  {
    ...instantField({
      name: 'withdrawAt',
      label: 'Is withdrawn',
      description: 'From this moment on readers don’t see it any more. Leave empty for never.',
      inSidebar: true,
    }),
    timezone: { defaultTimezone: centralTime, supportedTimezones: [{ value: centralTime, label: 'Central time' }] },
    validate: (value: unknown, { siblingData }: { siblingData: unknown }) => {
      const { goLiveAt } = siblingData as { goLiveAt?: string | null }
      return typeof value === 'string' && goLiveAt && Date.parse(value) <= Date.parse(goLiveAt)
        ? 'It would be withdrawn before it goes live. Check both times.'
        : true
    },
  },
  {
    name: 'firstPublishedAt',
    type: 'date',
    access: { create: nobody, update: nobody },
    admin: { hidden: true },
    hooks: { beforeDuplicate: [() => null] },
  },
]
