import { extname, join } from 'node:path'

/** What is worth compressing, by the ending of its name, and what browsers are told that it is. */
const textTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.ics': 'text/calendar; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.vtt': 'text/vtt; charset=utf-8',
}

/** The media type of a text file; undefined for everything else. */
export const textTypeOf = (path: string): string | undefined => textTypes[extname(path).toLowerCase()]

/** Where compressed copies of releases' files are. They are named after what the file holds, so that releases share them. */
export const compressedFolder = (dataDir: string): string => join(dataDir, 'compressed-copies')

/** @param digest of the file before it was compressed, as a release's manifest has it */
export const compressedName = (digest: string): string => `${digest}.br`
