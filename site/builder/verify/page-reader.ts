import type { Found } from './html-reading.ts'

/**
 * Reads a page for what the checks need to know of it. There are two, and for every page that both read they find the same:
 * `page-cases.ts` holds them to it.
 * @param html a whole page
 * @returns undefined for a page that this reader can't read
 */
export type PageReader = (html: string) => Found | undefined
