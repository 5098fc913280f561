/** Pages in Spanish stand below it, each at the address of its English page. */
export const spanishRoot = '/es/'

/** Whether a path of the site is that of a page in Spanish. */
export const isSpanishAddress = (path: string): boolean => path.startsWith(spanishRoot)

/** The address of the Spanish page, with its anchor if there is one. @param address of the English page, from the site's root */
export const spanishAddressOf = (address: string): string => spanishRoot + address.slice(1)

/** The address of the English page. @param address of a page in Spanish */
export const englishAddressOf = (address: string): string => address.slice(spanishRoot.length - 1)
