import { parsed, read, type Found } from './html-reading.ts'

/** Reads every sign of a page. It reads all pages. */
export const readWhole = (html: string): Found => read(parsed(html))
