import {
  contentTypeNames,
  contentTypeOf,
  formatCount,
  globalNames,
  isOneOf,
  type CountedDocuments,
  type DocumentReference,
} from '@osi/shared'

/** How many of each kind, in the order of the content types: `1 contact, 15 questions and answers`. */
export const countedByKind = ({ counts }: CountedDocuments): string =>
  contentTypeNames
    .flatMap((name) => {
      const count = counts[name] ?? 0
      const { singular, plural } = contentTypeOf(name).labels
      return count === 0 ? [] : [formatCount(count, singular, plural)]
    })
    .join(', ')

/** Where an editor mends it. */
export const editAddressOf = ({ type, id }: DocumentReference): string =>
  isOneOf(globalNames, type) ? `/admin/globals/${type}` : `/admin/collections/${type}/${id}`
