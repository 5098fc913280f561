import { z } from 'zod'
import { instant } from '../fields/instant.ts'
import { countedDocuments, documentReference } from './counted-documents.ts'

/** Something that did not go as the editor meant it, in words for the editor. */
export const publishingProblem = z.object({
  /** `withheld`: readers get the document's last good version, or don't get it at all. `warning`: it is live, with warnings. */
  level: z.enum(['withheld', 'warning']),
  /** The document to mend; missing when it concerns a part of the site that no single document makes. */
  document: documentReference.optional(),
  /** The field's path in dots, when it is one field. */
  path: z.string().optional(),
  /** The address at which readers meet it. */
  address: z.string().optional(),
  /** What is wrong and what to do, one or two plain sentences. */
  message: z.string(),
  /** Whether readers still get an earlier version of the document or page. */
  earlierVersionStays: z.boolean().default(false),
})
export type PublishingProblem = z.infer<typeof publishingProblem>

const releaseSummary = z.object({
  id: z.string(),
  builtAt: instant,
  /** When the CMS was asked for what it holds. */
  fetchedAt: instant.optional(),
  /** How many documents of each type. */
  documents: z.record(z.string(), z.number().int()),
  added: countedDocuments,
  changed: countedDocuments,
  withdrawn: countedDocuments,
  /** Why it was made: content, the code, or an instant that passed. */
  reason: z.string(),
  live: z.boolean(),
})
export type ReleaseSummary = z.infer<typeof releaseSummary>

/** What the release builder says of itself on `GET /status`. The CMS shows it to editors; it holds no secret. */
export const publishingStatusSchema = z.object({
  /** The instant at which this was true. */
  at: instant,
  /** The instant that the site takes for now, where that is not the clock's. */
  asOf: instant.optional(),
  /** When the CMS was last asked for what readers now have, but for what `problems` says of it. */
  upToDateAt: instant.optional(),
  /** The release that readers get, and since when. */
  live: z.object({ id: z.string(), fingerprint: z.string(), since: instant }).optional(),
  /** What is being published now. */
  building: z
    .object({
      since: instant,
      step: z.enum(['fetching', 'files', 'pages', 'search', 'checking', 'writing']),
      /** Of `total` parts of this step, `done` are. */
      done: z.number().int(),
      total: z.number().int(),
    })
    .optional(),
  /** Why the newest content is not live, and what would change that. */
  waiting: z
    .object({
      reason: z.enum(['empty', 'shrunk', 'rolled-back', 'cms-unreachable', 'build-failed']),
      since: instant,
      message: z.string(),
      /** What a publisher confirms by `POST /confirm`, for `empty` and `shrunk`. */
      fingerprint: z.string().optional(),
      /** The documents that readers would lose, for `shrunk`. */
      lost: countedDocuments.optional(),
    })
    .optional(),
  /** The next instant at which the site changes by itself. */
  nextChangeAt: instant.optional(),
  problems: z.array(publishingProblem),
  /** Kept releases, newest first. */
  releases: z.array(releaseSummary),
  /** For each live document, by `type/id`: the saved version that readers get (its `updatedAt`), where, and since when. */
  documents: z.record(z.string(), z.object({ updatedAt: instant, address: z.string(), since: instant })),
})
export type PublishingStatus = z.infer<typeof publishingStatusSchema>
