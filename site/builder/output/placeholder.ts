import { readFileSync } from 'node:fs'

const file = (name: string): Buffer => readFileSync(new URL(`./placeholders/${name}`, import.meta.url))

/** Plain gray. Browsers stretch it to the picture's size, and go by the content, so that it also shows under a name that ends in `.jpg`. */
const picture = file('missing-picture.png')

/** One page with a sentence on it: the document is missing at the moment, and the office has a copy. */
const document = file('missing-document.pdf')

/**
 * What stands in for an upload that the CMS doesn't have.
 * @returns undefined for kinds that have no harmless stand-in, like spreadsheets
 */
export function placeholderFor(mimeType: string): Buffer | undefined {
  if (mimeType.startsWith('image/') && mimeType !== 'image/svg+xml') return picture
  return mimeType === 'application/pdf' ? document : undefined
}
