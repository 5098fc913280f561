/** A stretch of text; `marked` where it is one of the words that were searched for. */
export interface TextPiece {
  text: string
  marked: boolean
}

export interface SearchResult {
  /** The content type's name. */
  type: string
  /** What readers call one of its type. */
  kind: string
  /** Where it is, from the site's root; with an anchor when it is a place on a page. */
  address: string
  title: TextPiece[]
  /** The title of the page that it is a place on. */
  page?: string
  excerpt: TextPiece[]
  /** Of an event: when it is, and its state now. */
  when?: { text: string; phase?: string }
}

/** What the search answers; the page at `/search/` shows it, made on the server or in the browser. */
export interface SearchResults {
  /** What was asked, cleaned: at most 200 characters, spaces single. Empty when nothing was asked. */
  query: string
  /** The same in full, for links that ask again; at most 1,000 characters. */
  asked: string
  /** Whether corrections of spelling were forbidden. */
  literal: boolean
  /** The query as it was understood, when the spelling was corrected. */
  corrected?: string
  /** Only when nothing was found: the nearest query that finds something. */
  nearest?: string
  /** Whether no text has the quoted words together, so that they are looked for one by one. */
  phraseMissed?: boolean
  /** The type that the results are limited to. */
  type?: string
  /** How many there are of each type, most first, whatever the limit to one type; `label` is what readers call them. */
  types: { type: string; label: string; count: number }[]
  /** How many there are in all, within the type. */
  total: number
  /** Which ten these are, from 1. */
  pageNumber: number
  pageCount: number
  /** Best first. */
  results: SearchResult[]
}
