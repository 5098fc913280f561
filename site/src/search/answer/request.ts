/** How many results a page of `/search/` has. */
export const resultsOnPage = 10

/** A search as an address asks for it: `/search/?q=csi&type=faqs&page=2&literal=1`. */
export interface SearchRequest {
  query: string
  /** Only results of this content type. */
  type?: string
  /** Which ten results, from 1. */
  pageNumber?: number
  /** Take the words as they are: correct no spelling. */
  literal?: boolean
  /** The last word is still being typed: it may be the beginning of another. */
  typing?: boolean
  /** How many results a page has; ten unless told otherwise. */
  perPage?: number
}

/** Reads a search from the query of an address. Whatever is not usable there is as good as absent. */
export function parseSearchRequest(parameters: URLSearchParams): SearchRequest {
  const page = Number(parameters.get('page') ?? 1)
  return {
    query: parameters.get('q') ?? '',
    type: parameters.get('type') || undefined,
    pageNumber: Number.isInteger(page) && page > 0 && page < 1000 ? page : 1,
    literal: parameters.get('literal') === '1',
  }
}

/** The address of a search, from the site's root. */
export function addressOfSearch({ query, type, pageNumber = 1, literal = false }: SearchRequest): string {
  const parameters = new URLSearchParams({ q: query })
  if (type) parameters.set('type', type)
  if (literal) parameters.set('literal', '1')
  if (pageNumber > 1) parameters.set('page', String(pageNumber))
  return `/search/?${parameters}`
}
