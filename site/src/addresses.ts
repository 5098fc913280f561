import { contentTypeNames, contentTypeOf, filesBeside, type Publication } from '@osi/shared'
import { addressesToFollow, followedIn } from './follow/followed.ts'
import { filteredLists } from './content-types/facet.ts'
import { siteContentTypeOf } from './content-types/registry.ts'
import { spanishAddresses } from './languages/spanish-pages.ts'
import { pastPageAddresses } from './events/past-pages.ts'
import { registerAddresses } from './register/data-files.ts'

/** Pages and files that the site has whatever is published. */
const ownAddresses = [
  '/',
  '/search/',
  '/report-a-problem/',
  '/accessibility/',
  '/site-map/',
  '/.well-known/security.txt',
  '/calendar.ics',
  '/feed.xml',
  '/sitemap-index.xml',
  '/sitemap-0.xml',
  '/robots.txt',
  '/licenses.txt',
  '/404.html',
]

/**
 * Every address of a release, list pages and files included; what `/files/` and `/assets/` hold is not rendered and not here.
 * @param publication everything public
 * @param now the instant that the release is made for
 * @returns paths from the site's root, each once; pages end in a slash
 */
export function addressesOf(publication: Publication, now: Date): string[] {
  const ofContent = contentTypeNames.flatMap((name) => {
    const { list } = contentTypeOf(name)
    const { facets = [] } = siteContentTypeOf(name)
    return [
      ...(list ? [list.address] : []),
      ...filteredLists(facets, name, publication),
      ...pastPageAddresses(name, publication, now),
      ...publication
        .all(name)
        .map((document) => publication.addressOf(name, document))
        .flatMap((address) => [pageOf(address), ...filesBeside(name, address)]),
    ]
  })
  const toFollow = followedIn(publication).flatMap(({ slug }) => Object.values(addressesToFollow(slug)))
  return [
    ...new Set([
      ...ownAddresses,
      ...toFollow,
      ...registerAddresses(publication),
      ...ofContent,
      ...spanishAddresses(publication),
    ]),
  ]
}

/** The page that an address is on: without the anchor. */
export const pageOf = (address: string): string => address.replace(/#.*$/, '')

/** The anchor of an address, without its `#`; undefined when it has none. */
export const anchorOf = (address: string): string | undefined => /#(.+)$/.exec(address)?.[1]
