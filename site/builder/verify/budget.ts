/** More than this of a page, before compression, is too much for a phone on a slow connection. */
const maxPageBytes = 1_000_000

/** A file that is larger takes minutes on such a connection. */
const maxFileBytes = 20_000_000

const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`

/** What is wrong with the size of a page; undefined when nothing is. @param size bytes before compression */
export const tooLargePage = (size: number): string | undefined =>
  size > maxPageBytes
    ? `Its page would have ${megabytes(size)}; ${megabytes(maxPageBytes)} is the most that phones can be asked to load. Split the text into several pages, or put long tables into a file.`
    : undefined

/** The same of a list that the site makes by itself, which nobody can make shorter by mending one document. */
export const largeList = (size: number): string | undefined =>
  size > maxPageBytes
    ? `has ${megabytes(size)}, more than phones should be asked to load. Withdraw what nobody needs any more.`
    : undefined

/** What is to be said of the size of a file that readers open or download; undefined when nothing is. @param size bytes */
export const largeFile = (name: string, size: number): string | undefined =>
  size > maxFileBytes
    ? `The file “${name}” has ${megabytes(size)}. On a phone it takes minutes to open: make it smaller, or post it in parts of less than ${megabytes(maxFileBytes)}.`
    : undefined
