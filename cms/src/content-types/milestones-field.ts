import {
  attendanceMode,
  changeToTell,
  contentTypes,
  toldAfter,
  toldOf,
  valuesOf,
  type ContentTypeName,
  type EventChange,
  type PublicDocument,
  type ToldOfEvent,
} from '@osi/shared'
import type { GroupField, JSONField } from 'payload'

import type { z } from 'zod'
import { nobody } from '../access/roles.ts'
import { publicFrom } from '../bundles/public-from.ts'
import { now } from '../platform/clock.ts'
import { asPublic } from '../validation/as-public.ts'
import { omitEmpty } from '../validation/omit-empty.ts'

interface Milestones {
  condition?: string | null
  conditionSince?: string | null
  recordingSince?: string | null
  told?: ToldOfEvent | null
  changes?: EventChange[] | null
}

interface Event {
  condition?: string | null
  recording?: { url?: string | null; transcript?: string | null }
}

/** Older changes are in nobody's feed. */
const maxChanges = 20

/**
 * What was last published of an event that matters to those who plan to come, and since when. The feed is made from it, so that
 * a cancellation or another date is news once and a corrected typo never is. Kept with the document, written when it is published: drafts
 * and autosaves don't touch it.
 * @param before what was kept at the last publication; empty at the first one
 * @param told what readers are told from now on; missing when it can't be said
 */
export function milestonesAt(at: string, event: Event, before: Milestones = {}, told?: ToldOfEvent): Milestones {
  const condition = told?.condition ?? event.condition ?? 'scheduled'
  const isRecorded = Boolean(event.recording?.url || event.recording?.transcript)
  const isChanged = Boolean(before.condition) && before.condition !== condition
  const change = told && changeToTell(before.told ?? undefined, told, new Date(at))
  const changes = [...(before.changes ?? []), ...(change ? [change] : [])].slice(-maxChanges)
  return {
    condition,
    conditionSince: isChanged ? at : (before.conditionSince ?? null),
    recordingSince: isRecorded ? (before.recordingSince ?? at) : null,
    ...(told ? { told: toldAfter(before.told ?? undefined, told) } : {}),
    ...(changes.length > 0 ? { changes } : {}),
  }
}

/** What readers are told of a document; undefined while it is none that could be published. */
function toldOfValues(name: ContentTypeName, values: Record<string, unknown>): ToldOfEvent | undefined {
  const filledIn = { id: 'new', slug: 'new', updatedAt: now().toISOString() }
  const schema = contentTypes[name].schema as z.ZodType<PublicDocument>
  const parsed = schema.safeParse({ ...filledIn, ...valuesOf(omitEmpty(asPublic(name, values))) })
  return parsed.data && toldOf(name, parsed.data)
}

type Schema = ReturnType<NonNullable<JSONField['typescriptSchema']>[number]>

const words: Schema = {
  type: 'object',
  required: ['from', 'to'],
  properties: { from: { type: 'string' }, to: { type: 'string' } },
  additionalProperties: false,
}

/** The changes that readers are told, as the public schema has them. */
const changesField: JSONField = {
  name: 'changes',
  type: 'json',
  typescriptSchema: [
    () => ({
      type: 'array',
      items: {
        type: 'object',
        required: ['at'],
        additionalProperties: false,
        properties: {
          at: { type: 'string' },
          isRestored: { type: 'boolean' },
          when: words,
          where: words,
          attendance: { type: 'string', enum: [...attendanceMode.options] },
          isNewRegistration: { type: 'boolean' },
        },
      },
    }),
  ],
}

/** The milestones of an event, written when it is published. */
export const milestonesField = (name: ContentTypeName): GroupField => ({
  name: 'milestones',
  type: 'group',
  disableDuplicate: true,
  access: { create: nobody, update: nobody },
  admin: { hidden: true },
  hooks: {
    beforeChange: [
      ({ data, req, siblingData, value }) =>
        data?._status === 'published'
          ? milestonesAt(
              publicFrom(req).toISOString(),
              siblingData as Event,
              (value as Milestones | null) ?? {},
              toldOfValues(name, siblingData),
            )
          : value,
    ],
  },
  fields: [
    { name: 'condition', type: 'text' },
    { name: 'conditionSince', type: 'date' },
    { name: 'recordingSince', type: 'date' },
    { name: 'told', type: 'json' },
    changesField,
  ],
})
