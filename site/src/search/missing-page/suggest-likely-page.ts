import { searchHere } from '../answer/browser-searcher.ts'
import { likelyPage, likelyPageMarkup } from './likely-page.ts'
import { wordsOfAddress } from './words-of-address.ts'

/** Says on the page that is not there which one the reader may have meant. Without an answer of the search it says nothing. */
export async function suggestLikelyPage(status: HTMLElement): Promise<void> {
  const query = wordsOfAddress(location.pathname)
  if (!query) return
  try {
    const { results } = await searchHere({ query, perPage: 1 })
    status.innerHTML = likelyPageMarkup(likelyPage(results))
  } catch {
    // The search field is there all the same.
  }
}
