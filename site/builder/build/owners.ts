import {
  contentTypeNames,
  filesBeside,
  titleIn,
  type ContentTypeName,
  type DocumentReference,
  type Publication,
} from '@osi/shared'
import { anchorOf } from '../../src/addresses.ts'

/** A document, and where it is on the site. */
export interface PlacedDocument extends DocumentReference {
  type: ContentTypeName
  /** With an anchor when it is a place on a page that it shares. */
  address: string
}

/** Every document of a publication with its address. */
export const placedDocumentsOf = (publication: Publication): PlacedDocument[] =>
  contentTypeNames.flatMap((type) =>
    publication.all(type).map((document) => ({
      type,
      id: document.id,
      title: titleIn(type, document),
      address: publication.addressOf(type, document),
    })),
  )

/** The document that a page, or a file beside it, is made from alone. Pages that several documents share are not among the keys. */
export function ownersOf(publication: Publication): Map<string, PlacedDocument> {
  const owners = new Map<string, PlacedDocument>()
  for (const placed of placedDocumentsOf(publication)) {
    if (anchorOf(placed.address)) continue
    owners.set(placed.address, placed)
    for (const file of filesBeside(placed.type, placed.address)) owners.set(file, placed)
  }
  return owners
}
