import type { Found } from './html-reading.ts'
import { readShort } from './read-short.ts'
import { readWhole } from './read-whole.ts'

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

/**
 * What the checks need to know of a page. Of ten thousand, nearly all are sound and have the same header: they are read short, and a
 * page in which that finds any fault is read whole. It matters from a thousand pages on:
 * read short, a page takes 0.3 ms, read whole 0.75 ms; rendering it takes 1.6 ms.
 * @param html a whole page
 */
export function pageFactsOf(html: string): PageFacts {
  const found = readShort(html)
  const facts = found && factsFrom(found)
  return facts?.faults.length === 0 ? facts : factsFrom(readWhole(html))
}
