import { searchHere } from '../answer/browser-searcher.ts'
import { parseSearchRequest } from '../answer/request.ts'
import { headingOf, resultsMarkup } from './results-markup.ts'

/** Answers the query in the page's address, on the page. */
export async function answerInBrowser(page: HTMLElement): Promise<void> {
  const answer = page.querySelector<HTMLElement>('[data-search-answer]')
  const help = page.querySelector<HTMLElement>('[data-search-help]')
  if (!answer || !help) return
  const request = parseSearchRequest(new URLSearchParams(location.search))
  try {
    const found = await searchHere(request)
    answer.innerHTML = resultsMarkup(found).text
    help.hidden = found.total > 0
    const heading = document.querySelector('h1')
    if (heading) heading.textContent = headingOf(found)
    document.title = document.title.replace(/^Search/, () => headingOf(found))
    for (const input of document.querySelectorAll<HTMLInputElement>('input[name="q"]')) {
      input.value = found.query
      input.dispatchEvent(new Event('input', { bubbles: true }))
    }
  } catch {
    answer.innerHTML =
      '<p class="search-note" role="alert">The search could not be loaded. Reload the page to try again.</p>'
  }
}
