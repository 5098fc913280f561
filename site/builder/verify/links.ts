import { pathOfAddress } from '../../runtime/releases/address-path.ts'
import type { PageFacts } from './page-facts.ts'

/** A link that leads nowhere. */
export interface DeadLink {
  /** The address of the page that it is on. */
  page: string
  /** As written. */
  link: string
  reason: 'no-page' | 'no-anchor'
}

/** What became of a link: why it leads nowhere; undefined when it leads somewhere. */
type LinkResult = DeadLink['reason'] | undefined

/** A link, and the page that it stands on. */
interface LinkOnPage {
  page: string
  link: string
}

/** What a link is checked against. */
interface LinkContext {
  /** The facts of every page, by its address. */
  pages: ReadonlyMap<string, PageFacts>
  /** Whether the release, or the site server, answers at a path like `webinars/index.html`. */
  has: (path: string) => boolean
}

/**
 * Finds links between a release's own pages and files that lead nowhere. Ten thousand pages have a quarter of a million links, but to few
 * targets: each target is checked once for a release, and a page again only when it changed or the result of any target did.
 */
export class LinkChecker {
  readonly #siteUrl: string
  /** By the link from the site's root; links that only mean something on their page have the page before them. */
  readonly #results = new Map<string, LinkOnPage & { result: LinkResult }>()
  #checked = new Map<string, { facts: PageFacts; dead: DeadLink[] }>()

  /** @param siteUrl the site's own origin: whole addresses on it count too */
  constructor(siteUrl: string) {
    this.#siteUrl = siteUrl
  }

  /**
   * @param pages the facts of every page, by its address
   * @param has whether the release, or the site server, answers at a path like `webinars/index.html`
   */
  deadLinksIn(pages: ReadonlyMap<string, PageFacts>, has: (path: string) => boolean): DeadLink[] {
    const context = { pages, has }
    const stillHolds = [...this.#results.values()].every(
      ({ page, link, result }) => this.#check(page, link, context) === result,
    )
    if (!stillHolds) this.#results.clear()
    const before = stillHolds ? this.#checked : new Map<string, { facts: PageFacts; dead: DeadLink[] }>()
    this.#checked = new Map(
      [...pages].map(([page, facts]) => {
        const known = before.get(page)
        return [page, known?.facts === facts ? known : { facts, dead: this.#deadOn(page, facts, context) }]
      }),
    )
    return [...this.#checked.values()].flatMap(({ dead }) => dead)
  }

  #deadOn(page: string, facts: PageFacts, context: LinkContext): DeadLink[] {
    return facts.links.flatMap((link) => {
      const reason = this.#resultOf(page, facts, link, context)
      return reason ? [{ page, link, reason }] : []
    })
  }

  #resultOf(page: string, facts: PageFacts, link: string, context: LinkContext): LinkResult {
    if (link.startsWith('#')) return hasAnchor(facts, decodedAnchor(link)) ? undefined : 'no-anchor'
    const target = this.#targetOf(link)
    const key = target.startsWith('/') ? target : `${page} ${target}`
    let known = this.#results.get(key)
    if (!known) this.#results.set(key, (known = { page, link: target, result: this.#check(page, target, context) }))
    return known.result
  }

  /** A link without its query and the site's own origin, neither of which says where on the site it leads. */
  #targetOf(link: string): string {
    const isOwn = link.startsWith(`${this.#siteUrl}/`) && !link.startsWith(`${this.#siteUrl}//`)
    return (isOwn ? link.slice(this.#siteUrl.length) : link).replace(/\?[^#]*/, '')
  }

  #check(page: string, link: string, { pages, has }: LinkContext): LinkResult {
    const url = URL.parse(link, this.#siteUrl + page)
    if (url === null) return 'no-page'
    if (url.origin !== this.#siteUrl) return undefined
    let path: string
    try {
      path = pathOfAddress(url.pathname)
    } catch {
      return 'no-page'
    }
    if (!has(path)) return 'no-page'
    const facts = pages.get(url.pathname)
    return !facts || hasAnchor(facts, decodedAnchor(url.hash)) ? undefined : 'no-anchor'
  }
}

const hasAnchor = ({ anchors }: PageFacts, anchor: string): boolean => anchor === '' || anchors.has(anchor)

function decodedAnchor(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1))
  } catch {
    return hash.slice(1)
  }
}
