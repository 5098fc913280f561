import { contentTypeNames, contentTypeOf } from '../content-types/registry.ts'
import { isAddressOfSite } from '../content-types/reserved-addresses.ts'
import { parseOldAddress, writtenAddress, type NormalAddress } from './normal-address.ts'

/** What is known of the addresses of this site: kept in memory for a long list, asked of the database for one redirect. */
export interface KnownAddresses {
  /** Whether a published document’s page is at a path in its normal form. */
  hasPage(path: string): boolean | Promise<boolean>
  /** Where the redirect leads that is kept for one of these written addresses, the first that there is; undefined without one. */
  targetOf(writtenForms: readonly string[]): string | undefined | Promise<string | undefined>
}

/** Whether readers find anything at an address: a document, what stands beside it, or a part of the site itself. */
async function isAnswered(path: string, known: KnownAddresses): Promise<boolean> {
  return isAddressOfSite(path) || (await known.hasPage(path.replace(/\.(?:ics|xml)$/, '/')))
}

/** What a redirect from an address leads on from, the most exact first: its own query, or the path alone. */
const formsOf = (address: NormalAddress): string[] => [...new Set([writtenAddress(address), address.path])]

/**
 * Follows redirects from an address to where they end.
 * @param from the old address as it is kept
 * @param to the new address as it was typed
 * @returns undefined where readers find a page, on this site or another
 */
export async function deadEndOf(
  from: string,
  to: string,
  known: KnownAddresses,
): Promise<'circle' | 'nowhere' | undefined> {
  const seen = new Set([from])
  for (let at = to; at.startsWith('/');) {
    const address = parseOldAddress(at)
    if (!address) return 'nowhere'
    const written = writtenAddress(address)
    if (seen.has(written) || seen.has(address.path)) return 'circle'
    seen.add(written)
    if (await isAnswered(address.path, known)) return undefined
    const next = await known.targetOf(formsOf(address))
    if (next === undefined) return 'nowhere'
    at = next
  }
  return undefined
}

/** What is wrong with a new address that leads readers to no page, as a sentence. */
export const deadEndProblem = (deadEnd: 'circle' | 'nowhere', to: string): string =>
  deadEnd === 'circle'
    ? 'This leads back to where it began. Choose another address.'
    : `There is no page at ${to}, so readers would find nothing. Publish the page first, or choose another address.`

/** The page that readers get at an address, or that it has a file of: `/x/` of `/x/index.html`, `/webinars/x/` of `/webinars/x.ics`. */
function pageOf(path: string): string {
  const page = path.replace(/\/index\.html$/, '/')
  const ending = /\.[a-z]+$/.exec(page)?.[0]
  const hasFiles = contentTypeNames.map(contentTypeOf).some(({ fileEndings, location }) => {
    const isBelow = location.on === 'own-page' && page.startsWith(location.under)
    return isBelow && fileEndings.some((one) => one === ending)
  })
  return ending && hasFiles ? `${page.slice(0, -ending.length)}/` : page
}

/**
 * What is wrong with an old address because the site itself answers there, as a sentence.
 * @param from an address in which `problemWithOldAddress` finds nothing wrong
 */
export async function problemWithPageAt(from: string, known: KnownAddresses): Promise<string | undefined> {
  const path = parseOldAddress(from)?.path ?? '/'
  const page = pageOf(path)
  const isSite = isAddressOfSite(page) && !/^\/(?:files|calendar|feed|data)\/./.test(path)
  if (!isSite && !(await known.hasPage(page))) return undefined
  return `There is a page at ${path}, and readers would still get that page. Change the page’s address first, or unpublish it.`
}
