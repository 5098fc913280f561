import { pathOfAddress } from '../release/address-path.ts'
import type { PageFacts } from './page-facts.ts'

/** A link that leads nowhere. */
export interface DeadLink {
  /** The address of the page that it is on. */
  page: string
  /** As written. */
  link: string
  why: 'no-page' | 'no-anchor'
}

/**
 * Links between a release's own pages and files that lead nowhere.
 * @param pages the facts of every page, by its address
 * @param has whether the release, or the site server, answers at a path like `webinars/index.html`
 * @param siteUrl the site's own origin: whole addresses on it count too
 */
export function deadLinksIn(
  pages: ReadonlyMap<string, PageFacts>,
  has: (path: string) => boolean,
  siteUrl: string,
): DeadLink[] {
  // Menus and footers repeat the same links on every page: each is judged once.
  const judged = new Map<string, DeadLink['why'] | undefined>()
  const judge = (address: string, anchor: string): DeadLink['why'] | undefined => {
    let path: string
    try {
      path = pathOfAddress(address)
    } catch {
      return 'no-page'
    }
    if (!has(path)) return 'no-page'
    const facts = pages.get(address)
    return anchor === '' || !facts || facts.anchors.has(anchor) ? undefined : 'no-anchor'
  }
  return [...pages].flatMap(([page, { links }]) =>
    [...links].flatMap((link) => {
      const key = link.startsWith('/') ? link : `${page} ${link}`
      if (!judged.has(key)) {
        const url = URL.parse(link, siteUrl + page)
        const own = url?.origin === siteUrl
        judged.set(key, url === null ? 'no-page' : own ? judge(url.pathname, decodedAnchor(url.hash)) : undefined)
      }
      const why = judged.get(key)
      return why ? [{ page, link, why }] : []
    }),
  )
}

function decodedAnchor(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1))
  } catch {
    return hash.slice(1)
  }
}
