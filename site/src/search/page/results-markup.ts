import { partsOfTime } from '../../components/time-in-words/parts-of-time.ts'
import { asShown } from '../query/parse-query.ts'
import { addressOfSearch, resultsOnPage } from '../answer/request.ts'
import type { SearchResult, SearchResults, TextPiece } from '../answer/results.ts'
import { html, type Html } from './html.ts'

/** Text with what was searched for in `<mark>`. */
export const piecesMarkup = (pieces: readonly TextPiece[]): Html[] =>
  pieces.map(({ text, marked }) => (marked ? html`<mark>${text}</mark>` : html`${text}`))

function timeMarkup(words: string): Html {
  const [before, hours, after] = partsOfTime(words)
  return html`${before}${hours && html`<span class="search-result__hours">${hours}</span>`}${after}`
}

const resultItem = ({ title, kind, address, page, excerpt, when }: SearchResult): Html =>
  html` <li class="search-result">
    <h2 class="search-result__title"><a href="${address}">${piecesMarkup(title)}</a></h2>
    <p class="search-result__kind">${kind}${page && html` <span class="search-result__page">in ${page}</span>`}</p>
    ${when && html`<p class="search-result__when">${timeMarkup(when.text)}${when.phase && html` <span class="search-result__phase">${when.phase}</span>`}</p>`}
    ${excerpt.length > 0 && html`<p class="search-result__excerpt">${piecesMarkup(excerpt)}</p>`}
  </li>`

const number = new Intl.NumberFormat('en-US')

/** The heading of the page, and the beginning of its title: what was searched for. */
export const headingOf = (found: SearchResults | undefined): string =>
  found?.query ? `Search: ${found.query}` : 'Search'

/** “3 results for “csi””, for those who can't see the list too. */
function countOf({ total, type, types, corrected, query }: SearchResults): string {
  const sought = corrected ? asShown(corrected) : query
  if (total === 0) return `Nothing was found for “${sought}”.`
  const among = types.find((of) => of.type === type)
  return `${number.format(total)} ${total === 1 ? 'result' : 'results'} for “${sought}”${among ? ` in ${among.label.toLowerCase()}` : ''}`
}

/** What was made of the query, where it is not simply what was typed. */
function understandingOf({ query, asked, literal, corrected, nearest, phraseMissed }: SearchResults): Html {
  return html` ${
    corrected &&
    html`<p class="search-note">
      Showing results for <a href="${addressOfSearch({ query: corrected })}"><strong>${asShown(corrected)}</strong></a
      >. Search for <a href="${addressOfSearch({ query: asked, literal: true })}">${query}</a> as it was typed.
    </p>`
  }
  ${
    nearest &&
    html`<p class="search-note">
      Did you mean <a href="${addressOfSearch({ query: nearest })}"><strong>${asShown(nearest)}</strong></a
      >?
    </p>`
  }
  ${literal && html`<p class="search-note">The words were taken as they were typed. <a href="${addressOfSearch({ query: asked })}">Correct their spelling</a>.</p>`}
  ${phraseMissed && html`<p class="search-note">No page has these words together, so they are looked for one by one.</p>`}`
}

function filtersOf({ asked, literal, type, types }: SearchResults): Html | false {
  if (types.length < 2 && !type) return false
  const all = types.reduce((sum, { count }) => sum + count, 0)
  const filter = (label: string, count: number, value?: string) =>
    html` <li>
      <a
        href="${addressOfSearch({ query: asked, type: value, literal })}"
        ${type === value && html`aria-current="true"`}
        >${label} <span class="search-filters__count">${number.format(count)}</span></a
      >
    </li>`
  return html` <nav class="search-filters" aria-label="Kinds of results">
    <ul>
      ${filter('Everything', all)}${types.map(({ type: name, label, count }) => filter(label, count, name))}
    </ul>
  </nav>`
}

function turningOf({ asked, literal, type, pageNumber, pageCount }: SearchResults): Html | false {
  if (pageCount < 2) return false
  const link = (page: number, rel: string, label: string) =>
    html`<a rel="${rel}" href="${addressOfSearch({ query: asked, type, literal, pageNumber: page })}">${label}</a>`
  return html` <nav class="search-pages" aria-label="More results">
    ${pageNumber > 1 && link(pageNumber - 1, 'prev', 'Previous results')}
    <span>Page ${pageNumber} of ${pageCount}</span>
    ${pageNumber < pageCount && link(pageNumber + 1, 'next', 'More results')}
  </nav>`
}

/** What `/search/` shows of an answer, made by the same code on the server and in the browser. */
export function resultsMarkup(found: SearchResults): Html {
  const { query, total, pageNumber, results } = found
  if (query === '') return html`<p class="search-note">Type what you are looking for into the search box above.</p>`
  return html` ${understandingOf(found)}
    <p class="search-count" role="status">${countOf(found)}</p>
    ${filtersOf(found)}
    ${
      total > 0 &&
      html`<ol class="search-results" data-results start="${(pageNumber - 1) * resultsOnPage + 1}">
        ${results.map(resultItem)}
      </ol>`
    }
    ${turningOf(found)}`
}
