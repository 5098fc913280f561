import type { Publication, PublishingProblem } from '@osi/shared'
import { anchorOf, pageOf } from '../../src/addresses.ts'
import { largeList } from '../verify/budget.ts'
import type { DeadLink } from '../verify/links.ts'
import type { PageFacts } from '../verify/page-facts.ts'
import { addressedDocumentsOf, type AddressedDocument } from './owners.ts'

const warning = { level: 'warning' as const, earlierVersionStays: false }

/** A document whose page has more dead links than this is not the one to blame: something that all of them share is. */
const maxDocumentsNamed = 3

/** What is said of a link that leads nowhere. */
export const deadLinkMessage = (link: string, reason: DeadLink['reason']): string =>
  `It links to ${link}, ${reason === 'no-page' ? 'where there is no page' : 'and that page has no such place'}.`

/** One warning for each document with a dead link; one for each dead link that other pages have. */
export function deadLinkWarnings(
  deadLinks: readonly DeadLink[],
  owners: ReadonlyMap<string, AddressedDocument>,
): PublishingProblem[] {
  const byLink = Map.groupBy(deadLinks, ({ link, reason }) => `${reason} ${link}`)
  return [...byLink.values()].flatMap((dead) => {
    const [first] = dead
    if (!first) return []
    const message = deadLinkMessage(first.link, first.reason)
    const documents = dead.flatMap(({ page }) => owners.get(page) ?? [])
    if (documents.length === dead.length && documents.length <= maxDocumentsNamed)
      return documents.map(({ type, id, title, address }) => ({
        ...warning,
        document: { type, id, title },
        address,
        message,
      }))
    const where =
      dead.length === 1 ? `The page ${first.page} has` : `${dead.length} pages, ${first.page} among them, have`
    return [{ ...warning, address: first.page, message: `${where} a dead link. ${message}` }]
  })
}

/** Documents that are missing from a page that they share. @param facts of every page, by address */
export const missingFromSharedPages = (
  publication: Publication,
  facts: ReadonlyMap<string, PageFacts>,
): PublishingProblem[] =>
  addressedDocumentsOf(publication).flatMap(({ type, id, title, address }) => {
    const anchor = anchorOf(address)
    const page = pageOf(address)
    if (anchor === undefined || facts.get(page)?.anchors.has(anchor)) return []
    return [
      {
        level: 'withheld' as const,
        document: { type, id, title },
        address,
        message: `It does not appear on the page ${page}, because that page can’t be made as it should be.`,
        earlierVersionStays: false,
      },
    ]
  })

/**
 * Pages that several documents share grow by themselves: that one is long is no reason to leave out what is new.
 * @param sizes bytes of each such page before compression, by address
 */
export const largeListWarnings = (sizes: ReadonlyMap<string, number>): PublishingProblem[] =>
  [...sizes].flatMap(([address, size]) => {
    const large = largeList(size)
    return large ? [{ ...warning, address, message: `The page ${address} ${large}` }] : []
  })
