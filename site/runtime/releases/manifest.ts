import { documentReference, publishingProblem } from '@osi/shared'
import { z } from 'zod'

const instant = z.iso.datetime()

/** A file of a release: what it holds, and how much. */
const releaseFile = z.object({ digest: z.string(), size: z.number().int() })

/** One document in a release. */
const releaseDocument = z.object({
  title: z.string(),
  address: z.string(),
  /** The saved version that readers get. */
  updatedAt: z.string(),
  /** Of the document as it was published: equal digest, nothing changed. */
  digest: z.string(),
  /** When readers first got this version. */
  since: instant,
})

/** What the release builder remembers of a release, beside `public/` and never part of it. */
const currentManifest = z.object({
  version: z.literal(1),
  id: z.string(),
  /** Of everything that the release depends on: snapshot, code, last boundary passed, the site's address. */
  fingerprint: z.string(),
  snapshotFingerprint: z.string(),
  code: z.string(),
  /** The instant that its pages are true of. */
  renderedFor: instant,
  /** The clock when its snapshot was asked for. */
  fetchedAt: instant,
  builtAt: instant,
  reason: z.string(),
  counts: z.record(z.string(), z.number().int()),
  documents: z.record(z.string(), releaseDocument),
  /** Of each global a digest, by its name; missing in a manifest of an earlier version. */
  globals: z.record(z.string(), z.string()).optional(),
  added: z.array(documentReference),
  changed: z.array(documentReference),
  withdrawn: z.array(documentReference),
  problems: z.array(publishingProblem),
  /** Uploads that the CMS didn't have; asked for again now and then. */
  missingFiles: z.array(z.string()),
  /** By the path below `public/`. */
  files: z.record(z.string(), releaseFile),
})
export type Manifest = z.infer<typeof currentManifest>

/** Reads a manifest. Earlier versions called its `reason` `because`; that name can go once no kept release has it. */
export const manifestSchema = z.preprocess(
  (manifest) =>
    typeof manifest === 'object' && manifest !== null && 'because' in manifest
      ? { ...manifest, reason: manifest.because }
      : manifest,
  currentManifest,
)
export type ReleaseFile = z.infer<typeof releaseFile>
export type ReleaseDocument = z.infer<typeof releaseDocument>
