import { problemWithLink, valuesOf } from '@osi/shared'

/** Browsers and servers have given up long before; in characters. */
export const maxLinkLength = 2_000

/**
 * A link to a page of the web in the form in which it is asked: without its fragment, which no site ever sees.
 * @returns undefined when it is no such link, or one that can't be followed
 */
export function linkAsAsked(typed: string): string | undefined {
  const link = typed.trim()
  if (link.length > maxLinkLength || !/^https?:/i.test(link) || problemWithLink(link)) return undefined
  const url = new URL(link)
  url.hash = ''
  return url.href.length > maxLinkLength ? undefined : url.href
}

/** The words of rich text: what they lead to is in the link around them. */
const isWords = (value: object): boolean => 'text' in value && valuesOf(value).type === 'text'

function* allLinksIn(value: unknown): Generator<string> {
  if (typeof value === 'string') {
    const link = linkAsAsked(value)
    if (link) yield link
  } else if (value && typeof value === 'object' && !isWords(value)) {
    for (const inner of Object.values(value)) yield* allLinksIn(inner)
  }
}

/**
 * Every link to a page of the web in a document, however deep: whatever is a whole address, and nothing but that. Links into the site
 * itself are relations and paths.
 * @param values as the CMS stores them, as its form holds them, or as they are published
 */
export const linksIn = (values: unknown): Set<string> => new Set(allLinksIn(values))
