'use client'

import { globalNames, isOneOf, totalOf, type CountedDocuments, type DocumentReference } from '@osi/shared'
import type { KindNames } from './kind-names.ts'
import { countedByKind, editAddressOf } from './document-words.ts'

/**
 * A document's title, as a link to where it is edited. A plain one, as all on My day: a click on one of Next's is lost now and then while the
 * page still comes to life.
 */
export function DocumentName({ document, kinds }: { document: DocumentReference; kinds: KindNames }) {
  return <a href={editAddressOf(document)}>{nameOf(document, kinds)}</a>
}

/** What it is called, or at least what it is. */
function nameOf({ type, title }: DocumentReference, kinds: KindNames): string {
  const kind = kinds[type]
  if (title) return title
  if (kind && isOneOf(globalNames, type)) return kind
  return kind ? `${kind} without a title` : 'Without a title'
}

/** More than these fold away. */
const atAGlance = 5

interface Props {
  documents: CountedDocuments
  kinds: KindNames
  /** Whether they can still be edited. */
  areThere?: boolean
}

/** Documents by their titles, each with what it is; a long list folds, and says how many more there are than it names. */
export function Documents({ documents, kinds, areThere = true }: Props) {
  const total = totalOf(documents)
  const more = total - documents.first.length
  const items = (
    <ul className="publishing-documents">
      {documents.first.map((document) => (
        <li key={`${document.type}/${document.id}`}>
          {areThere ? <DocumentName document={document} kinds={kinds} /> : nameOf(document, kinds)}{' '}
          {document.title && <span className="publishing__aside">{kinds[document.type]}</span>}
        </li>
      ))}
      {more > 0 && <li>and {more.toLocaleString('en-US')} more</li>}
    </ul>
  )
  if (total <= atAGlance) return items
  return (
    <details>
      <summary>{countedByKind(documents, kinds)}</summary>
      {items}
    </details>
  )
}
