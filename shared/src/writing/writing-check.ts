import type { WrittenText } from './written-text.ts'

/** What one check says of a text. */
export interface Found {
  /** The field’s path in dots, rows by their index; empty when it is about the whole document. */
  path: string
  /** The words that are meant, as they stand in the field; empty when it is about the whole field. */
  quote: string
  /** What is wrong, and what to do about it: a sentence or two for the editor. */
  message: string
}

/** What the checks need to know besides the text. */
export interface WritingContext {
  /** What the site’s glossary explains, in capitals. */
  glossary: ReadonlySet<string>
  /** The documents that are linked or shown in a block and that readers don’t get, by `pages/ID`: what they are called, and a sentence’s end that says why. */
  unavailable: ReadonlyMap<string, { title: string; because: string }>
  /** The pictures and documents in the text, by id. */
  files: ReadonlyMap<string, WrittenFile>
  /**
   * The day (`YYYY-MM-DD`) near which dates without a year are meant; undefined where the form itself checks days and times, as
   * the forms of events do.
   */
  near: string | undefined
}

/** What is known of a file that a text shows or offers. */
export interface WrittenFile {
  /** As editors know it: `handbook.pdf`. */
  name: string
  /** Of a picture: what it shows. */
  alt?: string | undefined
  /** Of a picture: about how many letters it shows, if they were counted. */
  letters?: number | undefined
  /** Of a document: why a reader could have trouble with it, in sentences. */
  trouble?: string | undefined
}

/** Looks at all texts of a document, in the order of its form. */
export type Check = (texts: readonly WrittenText[], context: WritingContext) => Found[]

/** The same check for each text by itself. */
export const eachText =
  (check: (text: WrittenText, context: WritingContext) => Omit<Found, 'path'>[]): Check =>
  (texts, context) =>
    texts.flatMap((text) => check(text, context).map((found) => ({ path: text.path, ...found })))

/** The words of a text; a number is one, and so is what a hyphen holds together. */
export const wordsIn = (text: string): string[] => text.match(/[\p{L}\p{N}’'-]+/gu) ?? []
