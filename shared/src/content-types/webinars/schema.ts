import { z } from 'zod'
import type { DeepReadonly } from '../../values/deep-readonly.ts'
import { eventSchema } from '../../events/event-schema.ts'
import { condition, registration } from '../../events/registration.ts'
import { venue } from '../../events/venue.ts'
import { centralTime, instant, timeZone } from '../../fields/instant.ts'
import { link } from '../../fields/link.ts'
import { relation, slug, text } from '../../fields/text.ts'
import { richText } from '../../rich-text/schema.ts'
import { audience } from './audience.ts'

export const webinarSchema = eventSchema.extend({
  title: text,
  slug,
  startsAt: instant,
  startsAt_tz: timeZone.default(centralTime),
  /** Missing when nobody has said how long it takes. */
  endsAt: instant.optional(),
  endsAt_tz: timeZone.optional(),
  /** Where people can also come in person; missing for a webinar that is online alone. */
  venue: venue.optional(),
  summary: text.optional(),
  body: richText.optional(),
  /** What it is about, a few words each; lists are filtered by them. */
  topics: z.array(text).default([]),
  audience: z.array(audience).default([]),
  condition: condition.default('scheduled'),
  registration: registration.optional(),
  recording: z
    .object({
      url: link.optional(),
      /** The spoken words: plain text, or captions (WebVTT, SubRip), which have their times. `transcriptOf` reads both. */
      transcript: text.optional(),
      slides: relation.optional(),
      captions: relation.optional(),
      handouts: z.array(relation).default([]),
      /** Why the recording has neither captions nor a transcript; shown to readers. */
      noCaptionsBecause: text.optional(),
      /** Why there will be no recording; shown to readers in place of the due day. */
      noneBecause: text.optional(),
    })
    .optional(),
  contact: relation.optional(),
})
export type Webinar = DeepReadonly<z.infer<typeof webinarSchema>>
