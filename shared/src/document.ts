import { z } from 'zod'
import type { DeepReadonly } from './values/deep-readonly.ts'
import { instant } from './fields/instant.ts'
import { text } from './fields/text.ts'

/** What changed in a document, in one line, as an editor told readers when it was published. */
const updateSchema = z.object({ at: instant, note: text })
export type Update = z.infer<typeof updateSchema>

/** What every public document has. */
export const documentSchema = z.object({
  id: z.string().min(1),
  /** When the published version was saved. */
  updatedAt: instant,
  /** When it was first published; the feed is ordered by it. */
  firstPublishedAt: instant.optional(),
  /** Before this instant a published document is not public. */
  goLiveAt: instant.optional(),
  /** From this instant on a published document is no longer public. */
  withdrawAt: instant.optional(),
  /** The last change that readers are told of; its page shows it. */
  lastUpdate: updateSchema.optional(),
})
export type PublicDocument = DeepReadonly<z.infer<typeof documentSchema>>
