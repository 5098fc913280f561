import type { SanitizedCollectionConfig } from 'payload'

/**
 * The same collection as far as its form for a new document is rendered, but without autosave: with it, Payload makes a document
 * whenever such a form is opened, written in or not.
 */
export function makesNothing(config: SanitizedCollectionConfig): SanitizedCollectionConfig {
  const { versions } = config
  if (!versions?.drafts) return config
  return { ...config, versions: { ...versions, drafts: { ...versions.drafts, autosave: false } } }
}
