import { addSuggestions } from '../../../../site/src/search/box/suggestions.ts'
import { searchHere } from '../../../../site/src/search/answer/browser-searcher.ts'
import { resultsMarkup } from '../../../../site/src/search/page/results-markup.ts'
import type { Show } from './show.ts'

// Part of what a reader loads, so part of the bytes.
Object.assign(globalThis, { addSuggestions })

const show: Show = async (query, place) => {
  const found = await searchHere({ query })
  place.innerHTML = resultsMarkup(found).text
  return found.results.length
}
Object.assign(globalThis, { show })
