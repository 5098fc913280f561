import { englishAddressOf, isSpanishAddress, spanishAddressOf } from '@osi/shared'

/** The languages that pages are written in. */
export type Language = 'en' | 'es'

/** The language of the page at an address: Spanish below `/es/`. */
export const languageOf = ({ pathname }: Pick<URL, 'pathname'>): Language => (isSpanishAddress(pathname) ? 'es' : 'en')

/** The attribute `lang` of a part of a page that is in English on every page: nothing where the page itself is. */
export const langOfEnglish = (page: Language): 'en' | undefined => (page === 'en' ? undefined : 'en')

/** The address of the same page in the other language. @param address from the site's root */
export const inOtherLanguage = (address: string): string =>
  isSpanishAddress(address) ? englishAddressOf(address) : spanishAddressOf(address)
