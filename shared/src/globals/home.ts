import { z } from 'zod'
import type { DeepReadonly } from '../values/deep-readonly.ts'
import { relation, text } from '../fields/text.ts'
import { richText } from '../rich-text/schema.ts'

/** The words of the front page; its events, categories and contacts come from their own documents. */
export const homeSchema = z.object({
  heading: text,
  /** One or two sentences under the heading: what the office does. */
  introduction: text,
  /** The kinds of help that an identified school gets, a few words each. */
  supports: z.array(z.object({ title: text, description: text.optional() })).default([]),
  /** What stands above the list of categories. */
  identificationIntroduction: text.optional(),
  /** How to register for a webinar, in general. */
  registrationNote: text.optional(),
  /** What happens for those who could not attend. */
  recordingNote: text.optional(),
  /** Anything more, below the rest. */
  body: richText.optional(),
  /** Contact. */
  contact: relation.optional(),
})
export type Home = DeepReadonly<z.infer<typeof homeSchema>>
