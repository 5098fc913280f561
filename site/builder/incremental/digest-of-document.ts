import { digestOf } from '../../runtime/digest.ts'

const digests = new WeakMap<object, string>()

/**
 * A digest of all that a document says. Documents of a snapshot or publication never change, and one that stayed from the last
 * snapshot is the same object: each is digested once.
 */
export function digestOfDocument(document: object): string {
  const known = digests.get(document)
  if (known !== undefined) return known
  const digest = digestOf(JSON.stringify(document))
  digests.set(document, digest)
  return digest
}
