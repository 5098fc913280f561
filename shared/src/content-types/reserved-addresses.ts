import { valuesOf } from '../values/unknown-value.ts'
import type { Problem } from '../problems.ts'
import { spanishRoot } from '../spanish/spanish-address.ts'
import { listPages, pastListAddresses } from './list-pages.ts'
import { contentTypeNames, contentTypeOf, type ContentTypeName } from './registry.ts'

/** What the site has beside its documents and their lists; `site/src/addresses.ts` and the site server answer there. */
const addressesOfSite = [
  '/search/',
  '/report-a-problem/',
  '/accessibility/',
  '/site-map/',
  '/calendar/',
  '/feed/',
  '/preview/',
  '/share/',
  '/data/',
  '/files/',
  '/assets/',
  '/admin/',
  '/api/',
  '/healthz/',
  '/readyz/',
  '/404/',
  '/index/',
]

/** The lists of what is over, of every type that has them. */
const pastLists = contentTypeNames.flatMap(pastListAddresses)

/** Every address that no document can have, lists and the beginnings of documents' addresses included. */
const reserved: readonly string[] = [
  ...addressesOfSite,
  ...listPages.map(({ address }) => address),
  ...pastLists,
  spanishRoot,
  ...contentTypeNames.flatMap((name) => {
    const { location } = contentTypeOf(name)
    return location.on === 'own-page' ? [location.under] : []
  }),
]

/** Whether the site needs an address for itself, or for addresses below it. */
const isReserved = (address: string): boolean => reserved.some((own) => own.startsWith(address))

/**
 * Whether the site itself answers at an address, or at one like it: its lists and their filters, search, feeds, files.
 * @param path in its normal form
 */
export const isAddressOfSite = (path: string): boolean =>
  ['/', '/404.html', '/.well-known/security.txt'].includes(path) ||
  /^\/[\w-]+\.(?:ics|xml|txt|json)$/.test(path) ||
  [...addressesOfSite, ...pastLists].some((own) => path.startsWith(own)) ||
  listPages.some(({ address }) => path === address || (path.startsWith(address) && path.split('/').length > 4))

/** What is wrong with a document's slug because the site itself answers there. */
export function problemWithReservedAddress(name: ContentTypeName, draft: unknown): Problem[] {
  const { location } = contentTypeOf(name)
  if (location.on !== 'own-page') return []
  const { slug, [location.parentField ?? '']: parent } = valuesOf(draft)
  if (typeof slug !== 'string' || !slug || parent) return []
  const address = `${location.under}${slug}/`
  if (!isReserved(address)) return []
  const message = `The address ${address} belongs to a part of the site itself. Choose another, like “about-${slug}”.`
  return [{ path: 'slug', message }]
}
