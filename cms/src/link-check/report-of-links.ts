import { contentTypes, globalNames, isLive, isOneOf, type DocumentReference, type LiveWindow } from '@osi/shared'
import type { CollectionSlug, Payload } from 'payload'
import { settings } from '../platform/settings.ts'
import { failingLinks, linkStats, type FailingLink } from './checked-links.ts'
import { linksIn } from './links-in.ts'
import type { LinksReport, ReportedLink } from './links-report.ts'
import { areLinksBeingAsked } from './lock-for-links.ts'
import { poolOf } from '../platform/postgres.ts'

/** More links, and more documents of one of them, nobody reads. */
const maxLinks = 100
const maxDocuments = 20

const reported = ({ link, since, reason }: FailingLink): ReportedLink => ({ link, since: since.toISOString(), reason })

/** The links that fail, without their documents. */
export const reportedLinks = async (payload: Payload): Promise<ReportedLink[]> =>
  (await failingLinks(poolOf(payload), maxLinks)).map(reported)

/** How it stands with the published links to other sites. A link that has been mended and published is left out at once. */
export async function reportOfLinks(payload: Payload, at: Date): Promise<LinksReport> {
  const pool = poolOf(payload)
  const [{ count, due, triedAt, judgedAt }, failing, isChecking] = await Promise.all([
    linkStats(pool, at),
    failingLinks(pool, maxLinks),
    areLinksBeingAsked(pool),
  ])
  const published = await linksOfPublished(
    payload,
    failing.flatMap(({ documents }) => documents.slice(0, maxDocuments)),
    at,
  )
  return {
    at: at.toISOString(),
    isOn: settings.asksOtherSites,
    count,
    due,
    isChecking,
    ...(judgedAt ? { judgedAt: judgedAt.toISOString() } : {}),
    isCutOff: triedAt !== null && (judgedAt === null || judgedAt < triedAt),
    failing: failing.flatMap((link) => {
      const documents = link.documents.slice(0, maxDocuments).filter((one) => published.get(keyOf(one))?.has(link.link))
      return documents.length > 0 ? [{ ...reported(link), documents }] : []
    }),
  }
}

const keyOf = ({ type, id }: DocumentReference): string => `${type}/${id}`

/** The links that documents have now, as they are published, by `type/id`; nothing of those that aren't any more. */
async function linksOfPublished(
  payload: Payload,
  documents: DocumentReference[],
  at: Date,
): Promise<Map<string, Set<string>>> {
  const links = new Map<string, Set<string>>()
  for (const [type, ofType] of Map.groupBy(documents, ({ type }) => type)) {
    const ids = [...new Set(ofType.map(({ id }) => id))]
    for (const [id, values] of await publishedValues(payload, type, ids, at))
      links.set(keyOf({ type, id, title: '' }), linksIn(values))
  }
  return links
}

async function publishedValues(payload: Payload, type: string, ids: string[], at: Date): Promise<[string, unknown][]> {
  const options = { depth: 0, overrideAccess: true } as const
  if (isOneOf(globalNames, type)) {
    const global = await payload.findGlobal({ slug: type, ...options })
    return global._status === 'published' ? [[type, global]] : []
  }
  const hasDrafts = type in contentTypes
  const { docs } = await payload.find({
    collection: type as CollectionSlug,
    ...options,
    pagination: false,
    where: { id: { in: ids }, ...(hasDrafts ? { _status: { equals: 'published' } } : {}) },
  })
  return docs
    .filter((document) => isLive(document as LiveWindow, at))
    .map((document) => [String(document.id), document])
}
