import { z } from 'zod'
import type { DeepReadonly } from '../values/deep-readonly.ts'
import { plainDate } from '../fields/instant.ts'
import { link, phone } from '../fields/link.ts'
import { relation, text } from '../fields/text.ts'

const knownProblem = z.object({
  /** What doesn't work, in a few words. */
  title: text,
  /** Who notices it. */
  affects: text.optional(),
  /** What these readers can do instead. */
  workaround: text.optional(),
  /** The day by which the office wants it to work. */
  fixedBy: plainDate.optional(),
})

/** What the office says on `/accessibility/`, beside what the site's code does by itself. Nothing is said of what is empty. */
export const accessibilitySchema = z.object({
  /** The day on which people last looked at the whole site. */
  reviewedOn: plainDate.optional(),
  /** What the law asks of this office. The date differs by the size of the office, and laws change. */
  law: z
    .object({
      name: text.optional(),
      /** The day by which the site has to conform. */
      conformBy: plainDate.optional(),
    })
    .optional(),
  knownProblems: z.array(knownProblem).default([]),
  /** The person who answers; without one, the office does. */
  contact: relation.optional(),
  answerWithinWorkingDays: z.number().int().min(1).max(60).optional(),
  /** How to get something in another format, like large print. */
  otherFormats: text.optional(),
  /** Whom to turn to above the office. */
  complaint: z
    .object({
      office: text.optional(),
      instructions: text.optional(),
      phone: phone.optional(),
      email: z.email().optional(),
      url: link.optional(),
    })
    .optional(),
})
export type AccessibilityStatement = DeepReadonly<z.infer<typeof accessibilitySchema>>
