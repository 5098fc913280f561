import { parsed, read, type Found } from './html-reading.ts'

/** What the checks need to know of a page. */
export interface PageFacts {
  /** What is wrong with the page by itself, in plain words; empty when all is well. */
  faults: string[]
  /** Everything on the page that an address can point at. */
  anchors: ReadonlySet<string>
  /** Where its links, pictures, scripts and forms lead, as written; each once. */
  links: readonly string[]
}

function factsFrom({ errors, anchors, repeated, links, headings, title, language, words }: Found): PageFacts {
  const faults = [
    ...[...errors].map((code) => `It is not valid HTML (${code}).`),
    ...[...repeated].map((id) => `Two places on it have the same anchor (#${id}).`),
    ...(headings === 1
      ? []
      : [`It has ${headings === 0 ? 'no main heading' : `${headings} main headings`} instead of one.`]),
    ...(title.trim() === '' ? ['It has no title.'] : []),
    ...(language === '' ? ['It does not say what language it is in.'] : []),
    ...(words ? [] : ['It is empty.']),
  ]
  return { faults, anchors, links: [...links] }
}

/** The end of a page's head, as Astro writes it. */
const bodyBegins = '</head><body>'
const headerEnds = '</header>'

/** The header's place in a page: from the body's first sign to the header's last one. Undefined where that is not plain to see. */
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

/** Reads what is peculiar to a page; undefined where its header can't be read by itself. */
function foundInShort(html: string): Found | undefined {
  const place = headerIn(html)
  const header = place && foundInHeader(html.slice(place.begins, place.ends))
  if (!header) return undefined
  const rest = read(parsed(withFewWords(html.slice(0, place.begins) + html.slice(place.ends))))
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

/**
 * Reads a page. Of ten thousand, nearly all are sound and have the same header, and are read in short; a page of which that tells
 * any fault is read as it is.
 * @param html a whole page
 */
export function pageFactsOf(html: string): PageFacts {
  const found = foundInShort(html)
  const facts = found && factsFrom(found)
  return facts?.faults.length === 0 ? facts : factsFrom(read(parsed(html)))
}
