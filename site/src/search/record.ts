/** One thing that the search box can find: a page, or a place on one. */
export interface SearchRecord {
  /** Unique among all records. */
  id: string
  /** The content type's name; `pages` for the site's own pages. */
  type: string
  /** Where it is, from the site's root, with an anchor when it is a place on a page. */
  address: string
  title: string
  headings: string[]
  /** Names, acronyms, topics, places: words that people search by. */
  tags: string[]
  /** Everything else that it says, as plain text. */
  body: string
  /** One or two sentences shown under the title. */
  summary?: string
  /** The title of the page that it is a place on. */
  page?: string
}
