import { z } from 'zod'
import type { DeepReadonly } from '../../values/deep-readonly.ts'
import { eventSchema } from '../../events/event-schema.ts'
import { condition, registration } from '../../events/registration.ts'
import { venue } from '../../events/venue.ts'
import { clockTime, plainDate } from '../../fields/instant.ts'
import { link } from '../../fields/link.ts'
import { relation, slug, text } from '../../fields/text.ts'
import { richText } from '../../rich-text/schema.ts'

/** What people do at the link of a day. */
export const onlineUses = [
  { value: 'watch', label: 'Watch' },
  { value: 'register', label: 'Register, and get the way to watch' },
] as const

const conferenceDay = z.object({
  label: text.optional(),
  date: plainDate,
  /** Central time; missing when the hours are not known. */
  startTime: clockTime.optional(),
  endTime: clockTime.optional(),
  /** Where people can attend this day from elsewhere; missing where they can't. Without a use they watch there. */
  online: z.object({ url: link.optional(), use: z.enum(onlineUses.map(({ value }) => value)).optional() }).optional(),
  /** Ids of the school categories that may come; empty means every identified school. */
  openTo: z.array(relation).default([]),
  /** Who comes from each district. */
  team: z.array(z.object({ role: text, count: z.number().int().min(1).default(1) })).default([]),
  description: richText.optional(),
  sessions: z
    .array(z.object({ title: text, speakers: z.array(text).default([]), description: text.optional() }))
    .default([]),
})

export const conferenceSchema = eventSchema.extend({
  title: text,
  theme: text.optional(),
  slug,
  summary: text.optional(),
  body: richText.optional(),
  venue: venue.optional(),
  /** In the order of their dates; at least one. */
  days: z.array(conferenceDay).min(1, 'A conference needs at least one day.'),
  topics: z.array(text).default([]),
  condition: condition.default('scheduled'),
  registration: registration.optional(),
  contact: relation.optional(),
})
export type Conference = DeepReadonly<z.infer<typeof conferenceSchema>>
export type ConferenceDay = DeepReadonly<z.infer<typeof conferenceDay>>
