import { parsed, read, type Found } from './html-reading.ts'
import type { PageReader } from './page-reader.ts'

/** The end of a page's head, as Astro writes it. */
const bodyBegins = '</head><body>'
const headerEnds = '</header>'

/** Where the header is in a page: from the body's first sign to the header's last one. Undefined where that is not plain to see. */
function headerIn(html: string): { begins: number; ends: number } | undefined {
  const begins = html.indexOf(bodyBegins) + bodyBegins.length
  const ends = html.indexOf(headerEnds, begins) + headerEnds.length
  const isPlain = begins >= bodyBegins.length && ends > begins && !html.includes(bodyBegins, begins)
  return isPlain ? { begins, ends } : undefined
}

/** Sites with more menus than these read some anew. */
const maxHeaders = 200

/** What was found in each header, by its text; undefined in one that can't be read by itself. Thousands of pages have the same. */
const headers = new Map<string, Found | undefined>()

function foundInHeader(header: string): Found | undefined {
  if (headers.has(header)) return headers.get(header)
  if (headers.size >= maxHeaders) headers.clear()
  const reading = parsed(
    `<!doctype html><html><head><title>A header</title></head><body>${header}<main></main></body></html>`,
  )
  // Whatever it opens it must close: what follows it then stands in the body, as if there were no header.
  const [, body] = reading.document.childNodes.flatMap((node) => ('tagName' in node ? node.childNodes : []))
  const isClosed = body && 'childNodes' in body && body.childNodes.at(-1)?.nodeName === 'main'
  const found = isClosed && reading.errors.size === 0 ? read(reading) : undefined
  headers.set(header, found)
  return found
}

/**
 * Plain words between two tags say nothing to the checks, whichever they are, and take long to read. A run of them begins
 * behind a space or a tag, never within a character reference.
 */
const withFewWords = (html: string): string =>
  html.replace(/>[^<>]{20,}</g, (text) => text.replace(/(?<=[ >])\w[\w ,.:’–—-]{3,}/g, 'words'))

/**
 * Reads a page without the header that nearly all pages share, and without plain words. It can't read a page whose header does not
 * stand by itself.
 */
export const readShort: PageReader = (html) => {
  const span = headerIn(html)
  const header = span && foundInHeader(html.slice(span.begins, span.ends))
  if (!header) return undefined
  const rest = read(parsed(withFewWords(html.slice(0, span.begins) + html.slice(span.ends))))
  const onBoth = [...rest.anchors].filter((anchor) => header.anchors.has(anchor))
  return {
    ...rest,
    anchors: new Set([...header.anchors, ...rest.anchors]),
    links: new Set([...header.links, ...rest.links]),
    repeated: new Set([...header.repeated, ...rest.repeated, ...onBoth]),
    headings: header.headings + rest.headings,
    words: header.words || rest.words,
  }
}
