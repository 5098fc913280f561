import {
  contentTypeNames,
  contentTypeOf,
  formatCount,
  globalNames,
  isOneOf,
  type CountedDocuments,
  type DocumentReference,
} from '@osi/shared'
import type { KindNames } from './kind-names.ts'

/**
 * How many of each kind, in the order of the content types, and then the globals by their names: `1 contact, 15 questions and answers, Menu`.
 */
export const countedByKind = ({ counts }: CountedDocuments, kinds: KindNames): string =>
  [
    ...contentTypeNames.flatMap((name) => {
      const count = counts[name] ?? 0
      const { singular, plural } = contentTypeOf(name).labels
      return count === 0 ? [] : [formatCount(count, singular, plural)]
    }),
    ...globalNames.flatMap((name) => (counts[name] ? [kinds[name] ?? name] : [])),
  ].join(', ')

/** Where an editor mends it. */
export const editAddressOf = ({ type, id }: DocumentReference): string =>
  isOneOf(globalNames, type) ? `/admin/globals/${type}` : `/admin/collections/${type}/${id}`
