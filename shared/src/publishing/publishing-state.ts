import { centralTime } from '../fields/instant.ts'
import { isLive, type LiveWindow } from '../rules/is-live.ts'
import { formatDateTime, formatSince } from '../time/format.ts'
import type { PublishingStatus } from './status.ts'

/** A document as the CMS has it, its latest published version where there is one. */
export interface StoredDocument extends LiveWindow {
  type: string
  id: string
  published: boolean
  /** When the version meant for readers was saved, or since when there is none. */
  updatedAt: string
  firstPublishedAt?: string | null | undefined
  /** Since when it is in the trash. */
  deletedAt?: string | null | undefined
  /** Whether somebody has written on since it was published. */
  hasLaterDraft: boolean
}

/** What an editor is told about a document and its readers. */
export interface PublishingState {
  /**
   * `live`: readers have what was published. `moving`: that changes within seconds. `planned`: at its own time.
   * `not-live`: as the editors left it. `stuck`: something stands in the way. `unknown`: the release builder doesn't answer.
   */
  kind: 'live' | 'moving' | 'planned' | 'not-live' | 'stuck' | 'unknown'
  /** A few words, without a full stop: `Live since 10:32 a.m. Central`. */
  headline: string
  /** Whole sentences: what to know besides, or to do. */
  details: string[]
  /** Where readers find it at this moment, in whatever version; missing while they don't. */
  address?: string
}

type Waiting = NonNullable<PublishingStatus['waiting']>

/** Milliseconds that a save may take to be seen by others after the instant that it is marked with. */
export const commitTakes = 2_000
/** Milliseconds after which silence about a document is no longer a matter of timeoutMs. */
const timeoutMs = 30_000

/**
 * What is true of a document for its readers, in the words of an editor.
 * @param status undefined while the release builder doesn't answer
 * @param now the CMS's clock
 */
export function publishingStateOf(
  document: StoredDocument,
  status: PublishingStatus | undefined,
  now: Date,
): PublishingState {
  const siteNow = status?.asOf ? new Date(status.asOf) : now
  const absence = absenceOf(document, siteNow, now)
  if (!status) return unknownState(document, absence)

  const live = status.documents[`${document.type}/${document.id}`]
  const where = live && { address: live.address }
  if (absence) {
    if (!live)
      return { kind: absence.kind, headline: absence.headline, details: beforePlanned(absence, status.waiting) }
    if (!standsInTheWay(status)) return { kind: 'moving', headline: 'Being taken off the site…', details: [], ...where }
    const { headline, detail } = obstacleOf(status.waiting)
    return { kind: 'stuck', headline: `Still live: ${headline}`, details: [detail], ...where }
  }

  if (live && Date.parse(live.updatedAt) === Date.parse(document.updatedAt)) {
    const headline = `Live since ${formatSince(live.since, centralTime, now)}`
    return { kind: 'live', headline, details: [...warningsOf(document, status), ...aheadOf(document)], ...where }
  }

  const obstacle = obstacleFor(document, status)
  if (!obstacle) return { kind: 'moving', headline: 'Publishing…', details: [], ...where }
  const what = live ? 'Your last changes are not live' : 'Not live'
  const details = [obstacle.detail, ...(live ? [earlierVersion(live.since, now)] : [])]
  return { kind: 'stuck', headline: `${what}: ${obstacle.headline}`, details, ...where }
}

interface Absence {
  kind: 'planned' | 'not-live'
  /** With which the sentence about a site that doesn't have it is complete. */
  headline: string
  /** The same without saying that the site doesn't have it. */
  short: string
  /** Whether readers never had it. */
  isSure: boolean
}

/** Why readers should not have a document; undefined when they should. */
function absenceOf(document: StoredDocument, siteNow: Date, now: Date): Absence | undefined {
  const { published, firstPublishedAt, deletedAt, goLiveAt, withdrawAt } = document
  const absence = (reason: string): Absence => ({
    kind: 'not-live',
    headline: `Not live: ${reason}`,
    short: reason.charAt(0).toUpperCase() + reason.slice(1),
    isSure: !published && !firstPublishedAt,
  })
  if (deletedAt) return absence('in the trash')
  if (!published) return absence(firstPublishedAt ? 'unpublished' : 'never published')
  if (isLive(document, siteNow)) return undefined
  if (withdrawAt && Date.parse(withdrawAt) <= siteNow.getTime())
    return absence(`withdrawn since ${formatSince(withdrawAt, centralTime, now)}`)
  const planned = `Goes live on ${formatDateTime(goLiveAt!, centralTime)}`
  return { kind: 'planned', headline: planned, short: planned, isSure: false }
}

function unknownState(document: StoredDocument, absence: Absence | undefined): PublishingState {
  if (absence?.isSure) return { kind: absence.kind, headline: absence.headline, details: [] }
  const kept = document.published && !document.deletedAt ? 'Nothing is lost: it goes on by itself when it is back.' : ''
  return {
    kind: 'unknown',
    headline: absence?.short ?? 'Published',
    details: [`The release builder doesn’t answer, so nobody can say here what readers see just now. ${kept}`.trim()],
  }
}

interface Obstacle {
  headline: string
  detail: string
}

/** What keeps the release builder from publishing anything; an attempt under way may clear it. */
const standsInTheWay = (status: PublishingStatus): status is PublishingStatus & { waiting: Waiting } =>
  status.waiting !== undefined && !status.building

function obstacleOf({ reason, message }: Waiting): Obstacle {
  switch (reason) {
    case 'rolled-back':
      return {
        headline: 'the site was put back to an earlier release',
        detail: 'New changes reach readers once a publisher resumes publishing, on the dashboard.',
      }
    case 'empty':
    case 'shrunk':
      return {
        headline: 'publishing waits for a publisher to confirm it',
        detail: 'Much would vanish from the site at once. A publisher decides about that on the dashboard.',
      }
    case 'cms-unreachable':
      return { headline: 'the release builder can’t get the content', detail: message }
    case 'build-failed':
      return { headline: 'the site can’t be made', detail: message }
  }
}

/** What keeps readers from a document's published version; undefined while it is only a matter of seconds. */
function obstacleFor(document: StoredDocument, status: PublishingStatus): Obstacle | undefined {
  if (standsInTheWay(status)) return obstacleOf(status.waiting)
  const { updatedAt, goLiveAt } = document
  const due = Math.max(Date.parse(updatedAt), goLiveAt && !status.asOf ? Date.parse(goLiveAt) : 0)
  const seen = status.upToDateAt ? Date.parse(status.upToDateAt) - due : -Infinity
  const problem = problemsOf(document, status).find(({ level }) => level === 'withheld')
  if (problem && seen > commitTakes) return { headline: 'something needs fixing first', detail: problem.message }
  return seen > timeoutMs
    ? { headline: 'the site left it out', detail: 'Nothing says why. Tell the person who looks after the site.' }
    : undefined
}

const problemsOf = ({ type, id }: StoredDocument, { problems }: PublishingStatus) =>
  problems.filter(({ document }) => document?.type === type && document.id === id)

const warningsOf = (document: StoredDocument, status: PublishingStatus): string[] =>
  problemsOf(document, status).map(({ message }) => message)

/** What changes about a live document, and when. */
const aheadOf = ({ withdrawAt, hasLaterDraft }: StoredDocument): string[] => [
  ...(withdrawAt ? [`It is withdrawn on ${formatDateTime(withdrawAt, centralTime)}.`] : []),
  ...(hasLaterDraft ? ['What was written since is a draft; readers get it once it is published.'] : []),
]

const earlierVersion = (since: string, now: Date): string =>
  `Readers get the version that is live since ${formatSince(since, centralTime, now)}.`

/** A plan that something is in the way of is not certain. */
const beforePlanned = ({ kind }: Absence, waiting: Waiting | undefined): string[] =>
  kind === 'planned' && waiting?.reason === 'rolled-back'
    ? ['The site was put back to an earlier release: it goes live then only if publishing has been resumed.']
    : []
