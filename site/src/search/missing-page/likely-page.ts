import type { SearchResult } from '../answer/results.ts'
import { html } from '../page/html.ts'

/**
 * The page that a reader may have meant at an address where there is nothing: the best result, if its title has one of the words.
 * One that merely mentions them somewhere is a guess, and a wrong one sends a reader further astray than none.
 * @param results what the words of the address find, best first
 */
export const likelyPage = ([best]: readonly SearchResult[]): SearchResult | undefined =>
  best?.title.some(({ marked }) => marked) ? best : undefined

/** “Perhaps you are looking for: Reading the indicators”, with a link; or that nothing is like the address. */
export function likelyPageMarkup(page: SearchResult | undefined): string {
  if (!page) return 'No page has a name like this address.'
  const title = page.title.map(({ text }) => text).join('')
  return html`Perhaps you are looking for: <a href="${page.address}">${title}</a>`.text
}
