import { contentTypeNames, contentTypeOf, englishAddressOf, type Publication } from '@osi/shared'
import { pageOf } from '../addresses.ts'
import { siteContentTypeOf } from '../content-types/registry.ts'
import { spanishAddresses } from '../languages/spanish-pages.ts'
import { writeXml } from '../xml/write-xml.ts'

interface SitemapEntry {
  address: string
  /** When what it says was last published, where one document says it all. */
  changedAt?: string
}

/** The pages that search engines should know: the site's own, the lists, and a page for each document that has one. */
function sitemapEntries(publication: Publication): SitemapEntry[] {
  const entries = new Map<string, SitemapEntry>(
    ['/', '/accessibility/', '/site-map/'].map((address) => [address, { address }]),
  )
  for (const name of contentTypeNames) {
    const { list } = contentTypeOf(name)
    if (list) entries.set(list.address, { address: list.address })
    for (const document of publication.all(name)) {
      const address = publication.addressOf(name, document)
      if (siteContentTypeOf(name).successorOf?.(document, publication)) continue
      if (pageOf(address) === address) entries.set(address, { address, changedAt: document.updatedAt })
    }
  }
  // Its dates of change come from several documents; a page whose English is not listed leads elsewhere.
  const spanish = spanishAddresses(publication).filter((address) => entries.has(englishAddressOf(address)))
  return [...entries.values(), ...spanish.map((address) => ({ address }))]
}

const namespace = { '@xmlns': 'http://www.sitemaps.org/schemas/sitemap/0.9' }

/** `/sitemap-0.xml`. The protocol allows 50,000 addresses in one file; the office has hundreds. */
export const sitemap = (publication: Publication, siteUrl: string): string =>
  writeXml({
    urlset: {
      ...namespace,
      url: sitemapEntries(publication).map(({ address, changedAt }) => ({
        loc: siteUrl + address,
        ...(changedAt ? { lastmod: changedAt } : {}),
      })),
    },
  })

/** `/sitemap-index.xml`: where the sitemap is. */
export const sitemapIndex = (siteUrl: string): string =>
  writeXml({ sitemapindex: { ...namespace, sitemap: { loc: `${siteUrl}/sitemap-0.xml` } } })
