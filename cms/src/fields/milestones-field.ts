import { isRecorded, type RecordingParts } from '@osi/shared'
import type { GroupField } from 'payload'
import { nobody } from '../access/roles.ts'
import { now } from '../platform/clock.ts'

interface Milestones {
  condition?: string | null
  conditionSince?: string | null
  recordingSince?: string | null
}

interface Event {
  condition?: string | null
  recording?: RecordingParts
}

/**
 * What was last published of an event that matters to those who plan to come, and since when. The feed is made from it, so that
 * a cancellation is news once and a corrected typo never is. Kept with the document, written when it is published: drafts and
 * autosaves don't touch it.
 * @param before what was kept at the last publication; empty at the first one
 */
export function milestonesAt(at: string, event: Event, before: Milestones = {}): Milestones {
  const condition = event.condition ?? 'scheduled'
  const isChanged = Boolean(before.condition) && before.condition !== condition
  return {
    condition,
    conditionSince: isChanged ? at : (before.conditionSince ?? null),
    recordingSince: isRecorded(event.recording) ? (before.recordingSince ?? at) : null,
  }
}

export const milestonesField: GroupField = {
  name: 'milestones',
  type: 'group',
  disableDuplicate: true,
  access: { create: nobody, update: nobody },
  admin: { hidden: true },
  hooks: {
    beforeChange: [
      ({ data, siblingData, value }) =>
        data?._status === 'published'
          ? milestonesAt(now().toISOString(), siblingData as Event, (value as Milestones | null) ?? {})
          : value,
    ],
  },
  fields: [
    { name: 'condition', type: 'text' },
    { name: 'conditionSince', type: 'date' },
    { name: 'recordingSince', type: 'date' },
  ],
}
