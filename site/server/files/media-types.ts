import { extname } from 'node:path'
import { textTypeOf } from '../../runtime/compressed-copies.ts'

/** What the program's own files are that are no text, by the ending of their names. */
const otherTypes: Readonly<Record<string, string>> = {
  '.ico': 'image/x-icon',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
}

/**
 * What browsers are told that a file of the program's own is; uploads are what the CMS found in them.
 * @param path below a release's public folder
 */
export const mediaTypeOf = (path: string): string =>
  textTypeOf(path) ?? otherTypes[extname(path).toLowerCase()] ?? 'application/octet-stream'
