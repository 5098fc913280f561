import { englishAddressOf, isSpanishAddress, spanishAddressOf } from '../spanish/spanish-address.ts'
import { normalAddress, parseOldAddress, type NormalAddress } from './normal-address.ts'

interface Rule {
  query: readonly string[]
  to: string
}

/** What a page has beside it under the same name: its calendar file, its feed. Where the page moves, they and its Spanish page move with it. */
const besidePage = /\.(?:ics|xml)$/

/**
 * Where old addresses lead. A redirect whose old address has a query leads on from that query alone; the parameters that it names are
 * spent, all others are passed on to the new address.
 */
export class RedirectTable {
  readonly #byPath: ReadonlyMap<string, readonly Rule[]>

  constructor(redirects: readonly { from: string; to: string }[]) {
    const rules = redirects.flatMap(({ from, to }) => {
      const address = parseOldAddress(from)
      return address ? [{ path: address.path, query: address.query, to }] : []
    })
    this.#byPath = Map.groupBy(
      rules.toSorted((a, b) => b.query.length - a.query.length),
      ({ path }) => path,
    )
  }

  /**
   * Where an address leads.
   * @param path as it was asked for, still escaped
   * @param query what follows the question mark, without it
   * @returns a path on this site or a whole address, in ASCII, ready for a `Location` header; undefined when nothing leads on from it
   */
  lookup(path: string, query = ''): string | undefined {
    const asked = normalAddress(path, query)
    if (!asked) return undefined
    const own = this.#ruleFor(asked)
    if (own) return locationOf(own.to, restOf(query, own))
    const [page, follow] = this.#pageOf(asked)
    if (!page || !/^\/[^?#]+\/$/.test(page.to)) return undefined
    return locationOf(follow(page.to), restOf(query, page))
  }

  /** The rule of the page that an address belongs to, and how that address follows the page. */
  #pageOf({ path, query }: NormalAddress): [Rule | undefined, (to: string) => string] {
    const ruleFor = (page: string) => this.#ruleFor({ path: page, query })
    if (isSpanishAddress(path)) return [ruleFor(englishAddressOf(path)), spanishAddressOf]
    const ending = besidePage.exec(path)?.[0]
    if (!ending) return [undefined, String]
    return [ruleFor(`${path.slice(0, -ending.length)}/`), (to) => to.replace(/\/$/, ending)]
  }

  #ruleFor({ path, query }: NormalAddress): Rule | undefined {
    return this.#byPath.get(path)?.find((rule) => rule.query.every((parameter) => query.includes(parameter)))
  }
}

/** The parameters that a rule didn't ask for, as they came. */
function restOf(query: string, rule: Rule): string {
  if (rule.query.length === 0) return query
  return query
    .split('&')
    .filter((parameter) => {
      const [written] = normalAddress('/', parameter)?.query ?? []
      return written !== undefined && !rule.query.includes(written)
    })
    .join('&')
}

/** Any origin will do: it is taken away again. */
const here = 'https://this-site.invalid'

/**
 * A new address as headers and links carry it: in ASCII, escaped.
 * @param to a path on this site or a whole address
 * @param query more of it, for a path that has none of its own
 * @returns undefined when a browser would go to another place than the one that is written
 */
export function locationOf(to: string, query = ''): string | undefined {
  const isHere = to.startsWith('/')
  const url = URL.parse(to, here)
  if (!url || (isHere && url.origin !== here)) return undefined
  if (isHere && url.search === '' && query !== '') url.search = query
  return isHere ? url.pathname.replace(/^\/{2,}/, '/') + url.search + url.hash : url.href
}
