/**
 * Where a reader finds an image or a document, from the site's root.
 * The CMS keeps file names unique, the other widths of an image included, so the name alone is the address and survives a replacement.
 */
export const addressOfFile = ({ filename }: { filename: string }): string => `/files/${encodeURIComponent(filename)}`
