import type { SanitizedConfig } from 'payload'

/** What each collection and global calls one of its documents, by its slug. */
export type KindNames = Record<string, string>

const named = (label: unknown): string => (typeof label === 'string' ? label : '')

/** The names of all kinds of documents, as the admin UI has them. */
export const kindNamesIn = ({ collections, globals }: SanitizedConfig): KindNames =>
  Object.fromEntries([
    ...collections.map(({ slug, labels }) => [slug, named(labels.singular)]),
    ...globals.map(({ slug, label }) => [slug, named(label)]),
  ])
