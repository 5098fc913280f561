import { titleIn, type DocumentReference, type Snapshot } from '@osi/shared'
import { linksIn } from './links-in.ts'

/** What is published, with its kind. Of a moved address, the old one is its name. */
function* publishedIn({ documents, globals, redirects }: Snapshot): Generator<[DocumentReference, values: unknown]> {
  const reference = (type: string, values: unknown): DocumentReference => {
    const { id = type, from = '' } = values as { id?: string; from?: string }
    return { type, id, title: titleIn(type, values) || from }
  }
  for (const [type, ofType] of Object.entries({ ...documents, redirects }))
    for (const values of ofType) yield [reference(type, values), values]
  for (const [name, values] of Object.entries(globals)) yield [{ type: name, id: name, title: '' }, values]
}

/**
 * The links to other sites in a snapshot, each with the documents that have it.
 * @param ours the origins of the site and of the CMS: links there are judged when a release is made
 */
export function publishedLinks(snapshot: Snapshot, ours: readonly string[]): Map<string, DocumentReference[]> {
  const found = new Map<string, DocumentReference[]>()
  for (const [document, values] of publishedIn(snapshot)) {
    for (const link of linksIn(values)) {
      if (ours.includes(new URL(link).origin)) continue
      const documents = found.get(link) ?? []
      documents.push(document)
      found.set(link, documents)
    }
  }
  return found
}
