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
export interface AddressedDocument extends DocumentReference {
  type: ContentTypeName
  updatedAt: string
  /** With an anchor when it is a part of a page that it shares. */
  address: string
}

/** Every document of a publication with its address. */
export const addressedDocumentsOf = (publication: Publication): AddressedDocument[] =>
  contentTypeNames.flatMap((type) =>
    publication.all(type).map((document) => ({
      type,
      id: document.id,
      title: titleIn(type, document),
      updatedAt: document.updatedAt,
      address: publication.addressOf(type, document),
    })),
  )

/** The document that a page, or a file beside it, is made from alone. Pages that several documents share are not among the keys. */
export function ownersOf(publication: Publication): Map<string, AddressedDocument> {
  const owners = new Map<string, AddressedDocument>()
  for (const owner of addressedDocumentsOf(publication)) {
    if (anchorOf(owner.address)) continue
    owners.set(owner.address, owner)
    for (const file of filesBeside(owner.type, owner.address)) owners.set(file, owner)
  }
  return owners
}
