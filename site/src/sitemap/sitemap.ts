import { contentTypeNames, contentTypeOf, type Publication } from '@osi/shared'
import { pageOf } from '../addresses.ts'

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
      if (pageOf(address) === address) entries.set(address, { address, changedAt: document.updatedAt })
    }
  }
  return [...entries.values()]
}

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
const head = '<?xml version="1.0" encoding="UTF-8"?>'
const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9'

/** `/sitemap-0.xml`. The protocol allows 50,000 addresses in one file; the office has hundreds. */
export function sitemap(publication: Publication, siteUrl: string): string {
  const urls = sitemapEntries(publication).map(
    ({ address, changedAt }) =>
      `<url><loc>${escaped(siteUrl + address)}</loc>${changedAt ? `<lastmod>${changedAt}</lastmod>` : ''}</url>`,
  )
  return `${head}<urlset xmlns="${namespace}">${urls.join('')}</urlset>`
}

/** `/sitemap-index.xml`: where the sitemap is. */
export const sitemapIndex = (siteUrl: string): string =>
  `${head}<sitemapindex xmlns="${namespace}"><sitemap><loc>${escaped(siteUrl)}/sitemap-0.xml</loc></sitemap></sitemapindex>`
