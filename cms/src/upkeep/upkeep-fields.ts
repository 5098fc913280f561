import { addMonths, centralTime, dayOf, textIn, valuesOf } from '@osi/shared'
import type { Field, FieldHook } from 'payload'
import { dayAsStored } from '../fields/plain-day.ts'
import { dayField } from '../fields/day-field.ts'
import { now } from '../platform/clock.ts'
import { settings } from '../platform/settings.ts'

/**
 * The day on which a document that is right today is due for review again.
 * @param at now
 * @param months the interval
 * @returns `YYYY-MM-DD`, by the calendar of Central time
 */
export const nextReviewDay = (at: Date, months: number): string =>
  addMonths(dayOf(at.toISOString(), centralTime), months)

/** A version that is restored brings its text back, not who looked after it then. */
const staysAtRestore: FieldHook = ({ field: { name }, originalDoc, req, value }) =>
  name !== undefined && req.context.isRestoringVersion ? valuesOf(originalDoc)[name] : value

const description = 'Readers never see this. My day shows it to its owner from this day on.'

const reviewBy = dayField({ name: 'reviewBy', label: 'Review by', description })

/** Who looks after a document, and when they next ask whether it is still right. For the office alone: no public schema has them. */
export const upkeepFields: Field[] = [
  {
    name: 'owner',
    label: 'Owner',
    type: 'relationship',
    relationTo: 'users',
    index: true,
    disableDuplicate: true,
    defaultValue: ({ user }) => textIn(user, 'id'),
    hooks: { beforeChange: [staysAtRestore] },
    admin: {
      position: 'sidebar',
      allowCreate: false,
      allowEdit: false,
      description: 'Who looks after it. Readers never see this.',
    },
  },
  {
    ...reviewBy,
    index: true,
    defaultValue: () => dayAsStored(nextReviewDay(now(), settings.reviewMonths)),
    hooks: { ...reviewBy.hooks, beforeChange: [staysAtRestore] },
    admin: {
      ...reviewBy.admin,
      position: 'sidebar',
      components: { ...reviewBy.admin?.components, Field: '/upkeep/ReviewByField.tsx#ReviewByField' },
    },
  },
]
