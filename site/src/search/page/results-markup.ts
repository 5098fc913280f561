import { addressOfSearch } from '../request.ts'
import type { SearchResult, SearchResults, TextPiece } from '../results.ts'
import { html, type Html } from './html.ts'

const pieces = (parts: readonly TextPiece[]) =>
  parts.map(({ text, marked }) => (marked ? html`<mark>${text}</mark>` : html`${text}`))

const resultItem = ({ title, address, page, excerpt, when }: SearchResult, labelOfType: string): Html =>
  html` <li class="search-result">
    <h2 class="search-result__title"><a href="${address}">${pieces(title)}</a></h2>
    <p class="search-result__kind">
      ${labelOfType}${page && html` <span class="search-result__page">in ${page}</span>`}
    </p>
    ${when && html`<p class="search-result__when">${when.text}${when.phase && html` <span class="search-result__phase">${when.phase}</span>`}</p>`}
    ${excerpt.length > 0 && html`<p class="search-result__excerpt">${pieces(excerpt)}</p>`}
  </li>`

const number = new Intl.NumberFormat('en-US')

/** “3 results for “csi””, as a sentence. */
export function countOf({ total, query }: SearchResults): string {
  if (total === 0) return `Nothing found for “${query}”`
  return `${number.format(total)} ${total === 1 ? 'result' : 'results'} for “${query}”`
}

/**
 * What `/search/` shows of an answer, made by the same code on the server and in the browser.
 * @param labels what readers call the content types
 */
export function resultsMarkup(found: SearchResults, labels: Readonly<Record<string, string>>): Html {
  const { query, literal, corrected, nearest, type, types, total, pageNumber, pageCount, results } = found
  const labelOf = (name: string) => labels[name] ?? name
  const all = types.reduce((sum, { count }) => sum + count, 0)
  const filter = (label: string, count: number, value?: string) =>
    html` <li>
      <a href="${addressOfSearch({ query, type: value, literal })}" ${type === value && html`aria-current="true"`}
        >${label} <span class="search-filters__count">${count}</span></a
      >
    </li>`
  return html` ${corrected && html`<p class="search-corrected">Showing results for <strong>${corrected}</strong>. <a href="${addressOfSearch({ query, literal: true })}">Search for “${query}” instead</a>.</p>`}
  ${nearest && html`<p class="search-corrected">Did you mean <a href="${addressOfSearch({ query: nearest })}">${nearest}</a>?</p>`}
  ${
    types.length > 1 &&
    html`<nav aria-label="Kinds of results">
      <ul class="search-filters">
        ${filter('All', all)}${types.map(({ type: name, count }) => filter(labelOf(name), count, name))}
      </ul>
    </nav>`
  }
  ${
    total > 0 &&
    html`<ol class="search-results" data-results start="${(pageNumber - 1) * 10 + 1}">
      ${results.map((result) => resultItem(result, labelOf(result.type)))}
    </ol>`
  }
  ${pageCount > 1 && html`<nav class="search-pages" aria-label="More results">${pageNumber > 1 && html`<a rel="prev" href="${addressOfSearch({ query, type, literal, pageNumber: pageNumber - 1 })}">Previous results</a>`} <span>Page ${pageNumber} of ${pageCount}</span> ${pageNumber < pageCount && html`<a rel="next" href="${addressOfSearch({ query, type, literal, pageNumber: pageNumber + 1 })}">Next results</a>`}</nav>`}`
}
