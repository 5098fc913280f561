import { z } from 'zod'
import { instant } from '../fields/instant.ts'

/**
 * What `GET /api/publication` answers: everything public at one instant, read in one transaction.
 * The documents are not looked into here; `readPublication` parses them one by one, so that a broken one costs only itself.
 */
export const snapshotSchema = z.object({
  /** The form of this envelope; another number means another version of the code. */
  version: z.literal(1),
  /** Changes when and only when something below it does. Also the answer's ETag. */
  fingerprint: z.string().min(16),
  /** The next instant at which a document goes live or is withdrawn by itself. */
  nextChangeAt: instant.optional(),
  documents: z.record(z.string(), z.array(z.unknown())),
  globals: z.record(z.string(), z.unknown()),
  media: z.array(z.unknown()),
  redirects: z.array(z.unknown()),
  /** Published documents that the CMS itself could not turn into public ones. */
  problems: z
    .array(z.object({ type: z.string(), id: z.string(), title: z.string(), path: z.string(), message: z.string() }))
    .default([]),
})
export type Snapshot = z.infer<typeof snapshotSchema>
export type DocumentProblem = Snapshot['problems'][number]
