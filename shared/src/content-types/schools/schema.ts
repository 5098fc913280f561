import { z } from 'zod'
import type { DeepReadonly } from '../../values/deep-readonly.ts'
import { documentSchema } from '../../document.ts'
import { plainDate } from '../../fields/instant.ts'
import { relation, slug, text } from '../../fields/text.ts'
import { schoolStatus } from '../../register/school-status.ts'

/** What a school was identified for in one school year. Groups are labels: never counts, never anything about a person. */
const identification = z.object({
  category: relation,
  schoolYear: z.string().regex(/^\d{4}-\d{2}$/, 'Write the school year as 2022-23.'),
  /** The office's words. */
  reason: text.optional(),
  groups: z.array(text).default([]),
  /** May lie before the school year. */
  enteredOn: plainDate.optional(),
  /** From that day on the school is no longer identified for it. */
  exitedOn: plainDate.optional(),
  /** Whether the school stayed although it could have left. */
  held: z.boolean().default(false),
})

export const schoolSchema = documentSchema.extend({
  /** What it is called now. */
  name: text,
  /** Names the school; a text, so that leading zeros stay. */
  number: z.string().regex(/^\d{5}$/, 'Write the five digits, leading zeros included.'),
  ncesId: text.optional(),
  slug,
  /** Without one it stands in no list of a district. */
  district: relation.optional(),
  grades: text.optional(),
  formerNames: z.array(text).default([]),
  status: schoolStatus.default('open'),
  /** The school that it went into, or that takes the place of a closed one. */
  mergedInto: relation.optional(),
  /** One for each category and school year. */
  identifications: z.array(identification).default([]),
})
export type School = DeepReadonly<z.infer<typeof schoolSchema>>
