import type { Values } from '@osi/shared'
import type { Stored } from './public-entries.ts'

/**
 * What a snapshot has in the place of what is published: what readers had before something that goes live later, or drafts that somebody
 * previews. Nothing but what is named here is touched.
 */
export interface Overlay {
  /** By content type and id; null where readers are to have nothing. */
  documents: ReadonlyMap<string, ReadonlyMap<string, Stored | null>>
  /** By name; null where readers are to have nothing. */
  globals: ReadonlyMap<string, Values | null>
  /** Redirects by id; null for one that isn’t there yet. */
  redirects: ReadonlyMap<string, Stored | null>
  /** The instants at which the overlay ends by itself (ISO). */
  boundaries: readonly string[]
}

/** An overlay of the things that have names, `webinars/ID` and `globals/NAME`. */
export function overlayOf(
  things: Iterable<readonly [document: string, values: Values | null]>,
  redirects: Overlay['redirects'] = new Map(),
  boundaries: readonly string[] = [],
): Overlay {
  const documents = new Map<string, Map<string, Stored | null>>()
  const globals = new Map<string, Values | null>()
  for (const [name, values] of things) {
    const [type = '', id = ''] = name.split('/')
    if (type === 'globals') globals.set(id, values)
    else
      documents.set(
        type,
        (documents.get(type) ?? new Map<string, Stored | null>()).set(id, values && storedOf(id, values)),
      )
  }
  return { documents, globals, redirects, boundaries }
}

const copies = new WeakMap<Values, Stored>()

/** Rows that were kept as JSON, as Payload gives them. The same values give the same object, so that they are parsed once. */
export function storedOf(id: string, values: Values): Stored {
  const known = copies.get(values)
  if (known) return known
  const text = (field: string) => (typeof values[field] === 'string' ? values[field] : undefined)
  const stored = {
    ...values,
    id,
    updatedAt: text('updatedAt') ?? '',
    goLiveAt: text('goLiveAt'),
    withdrawAt: text('withdrawAt'),
  }
  copies.set(values, stored)
  return stored
}
