import { z } from 'zod'
import type { DeepReadonly } from '../values/deep-readonly.ts'
import { instant } from '../fields/instant.ts'
import { link } from '../fields/link.ts'
import { relation, text } from '../fields/text.ts'
import { eventChange } from './event-change.ts'

/** How a person signs up: by a link, or in a system where they search for a term. */
export const registration = z.object({
  url: link.optional(),
  instructions: text.optional(),
  /** What to type into the registration system's own search. */
  searchTerm: text.optional(),
  /** Who answers questions about registering. */
  contact: relation.optional(),
  /** Whether people may still come in, and so register, while the event is under way. */
  lateEntry: z.boolean().default(false),
})
export type Registration = z.infer<typeof registration>

/** What an editor says of an event; everything else about its state follows from the time. */
export const conditions = [
  { value: 'scheduled', label: 'Scheduled' },
  { value: 'full', label: 'Full' },
  { value: 'postponed', label: 'Postponed' },
  { value: 'cancelled', label: 'Cancelled' },
] as const
export const condition = z.enum(conditions.map(({ value }) => value))
export type Condition = z.infer<typeof condition>

/** Since when readers know what matters to those who plan to come. The CMS keeps it; the feed is made from it. */
export const milestones = z.object({
  /** When the condition that holds now was published; missing while it has always been the first one. */
  conditionSince: instant.optional(),
  /** When the recording was published. */
  recordingSince: instant.optional(),
  /** What publications changed for those who plan to come, the oldest first. */
  changes: z.array(eventChange).optional(),
})
export type Milestones = DeepReadonly<z.infer<typeof milestones>>
