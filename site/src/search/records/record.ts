import type { Purpose } from './purpose.ts'

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
  /** What it is for. Words like “phone” and “watch” find it by this, although its text has none of them. */
  purposes?: readonly Purpose[]
  /** Everything else that it says, as plain text. */
  body: string
  /** One or two sentences shown under the title. */
  summary?: string
  /** The title of the page that it is a place on. */
  page?: string
  /**
   * The id of the record that it is a section of. A list of results has one entry for all of them: the record that answers best.
   * A section's `title` is its heading and its `page` the title of the whole.
   */
  partOf?: string
  /** Of an event: when it is, shown with the result and found by any usual way to write the days. */
  when?: EventTime
}

/** When an event is, in words and for machines. */
export interface EventTime {
  /** In words, with the zone: “Friday, October 26, 2018, 9:00 a.m. Central Daylight Time”. */
  text: string
  /** Its days as `YYYY-MM-DD` in the event's own zone, in order. */
  days: string[]
  /** What to call its state (“Cancelled”, “Recording available”), nothing where it is the usual one; each from an instant (ISO) on, in order of time. */
  phases: { from: string; label: string }[]
}

/** Words that mean the same, as the glossary has them: “CSI”, “Comprehensive Support and Improvement”, “Priority school”. */
export type Synonyms = readonly (readonly string[])[]
