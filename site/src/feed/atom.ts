import { writeXml } from '../xml/write-xml.ts'
import type { NewsItem } from './news.ts'

/**
 * An Atom feed (RFC 4287).
 * @param feed its title, whom it is from, the site's origin, and the addresses there of the feed and of the page that it belongs to
 * @param items the newest first; may be empty
 */
export function atomFeed(
  feed: { title: string; author: string; siteUrl: string; address?: string; page?: string },
  items: readonly NewsItem[],
): string {
  const { title, author, siteUrl, address = '/feed.xml', page = '/' } = feed
  const { hostname } = new URL(siteUrl)
  return writeXml({
    feed: {
      '@xmlns': 'http://www.w3.org/2005/Atom',
      '@xml:lang': 'en',
      id: `tag:${hostname},2018:news${address === '/feed.xml' ? '' : address}`,
      title,
      // The format asks for a date even where there is no news yet.
      updated: items[0]?.at ?? '2018-01-01T00:00:00.000Z',
      author: { name: author },
      link: [
        { '@rel': 'self', '@type': 'application/atom+xml', '@href': `${siteUrl}${address}` },
        { '@rel': 'alternate', '@type': 'text/html', '@href': `${siteUrl}${page}` },
      ],
      entry: items.map((item) => ({
        id: `tag:${hostname},2018:${item.key}`,
        title: item.title,
        published: item.at,
        updated: item.at,
        link: { '@rel': 'alternate', '@type': 'text/html', '@href': `${siteUrl}${item.address}` },
        summary: item.summary,
      })),
    },
  })
}
