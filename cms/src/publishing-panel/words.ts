import {
  centralTime,
  formatCount,
  formatDateTime,
  formatSince,
  totalOf,
  type CountedDocuments,
  type PublishingStatus,
  type ReleaseSummary,
} from '@osi/shared'
import type { PublishingReport } from './report.ts'

type Building = NonNullable<PublishingStatus['building']>

/** In their order. */
const steps: Record<Building['step'], string> = {
  fetching: 'Reading the content',
  files: 'Copying files',
  pages: 'Making pages',
  search: 'Making the search',
  checking: 'Checking',
  writing: 'Finishing',
}

/** What is being done, and how far it is: `Making pages, 120 of 300`. */
export const progressInWords = ({ step, done, total }: Building): string =>
  total > 1 ? `${steps[step]}, ${done} of ${total}` : steps[step]

/** How much of the way to readers is behind it, from 0 to 1: the steps one after the other, each as long as the others. */
export function shareDone({ step, done, total }: Building): number {
  const all = Object.keys(steps)
  return (all.indexOf(step) + done / Math.max(total, 1)) / all.length
}

/** A moment of the past, seen from the moment of the status. */
export const since = (instant: string, { at }: Pick<PublishingStatus, 'at'>): string =>
  formatSince(instant, centralTime, new Date(at))

/** Something that keeps new content from readers. */
export interface Obstacle {
  title: string
  text: string
  /** What a publisher can do about it. */
  remedy?: 'confirm' | 'resume'
}

/** What keeps all that is new from readers; undefined when nothing does. */
export function obstacleIn(status: PublishingStatus): Obstacle | undefined {
  const { waiting, live, releases } = status
  if (!waiting) return undefined
  switch (waiting.reason) {
    case 'rolled-back': {
      const release = releases.find(({ id }) => id === live?.id)
      const made = release ? `release ${numberOf(release)}, of ${since(release.builtAt, status)}` : 'an earlier release'
      return {
        title: 'The site was put back to an earlier release',
        text: `Since ${since(waiting.since, status)} readers get ${made}, and they keep it until a publisher resumes publishing. Whatever is published meanwhile waits here; nothing of it is lost.`,
        remedy: 'resume',
      }
    }
    case 'shrunk':
      return { title: 'Publishing waits for a publisher to confirm it', text: waiting.message, remedy: 'confirm' }
    case 'empty':
      return live
        ? { title: 'Publishing waits for a publisher to confirm it', text: waiting.message, remedy: 'confirm' }
        : { title: 'Nothing is published yet', text: waiting.message }
    case 'cms-unreachable':
      return { title: 'The release builder can’t get the content', text: waiting.message }
    case 'build-failed':
      return { title: 'What is new can’t be published', text: waiting.message }
  }
}

/** Milliseconds after which a publisher that looks every few seconds should have looked again. */
const overdueMs = 60_000

/** Whether readers have everything, or what is known of that. */
export function completenessOf(status: PublishingStatus): string | undefined {
  const { building, waiting, upToDateAt, at, problems } = status
  if (building || waiting || !upToDateAt) return undefined
  const isSomethingWithheld = problems.some(({ level }) => level === 'withheld')
  if (Date.parse(at) - Date.parse(upToDateAt) < overdueMs)
    return isSomethingWithheld
      ? 'Readers have everything that is published, except for what needs fixing.'
      : 'Readers have everything that is published.'
  return `Changes since ${since(upToDateAt, status)} may not be live: the release builder hasn’t looked at the content since then.`
}

/** When the site changes without anybody's doing. */
export const nextChangeOf = ({ nextChangeAt, waiting }: PublishingStatus): string | undefined =>
  nextChangeAt && !waiting
    ? `It changes by itself next on ${formatDateTime(nextChangeAt, centralTime)}, when something begins, ends, goes live or is withdrawn.`
    : undefined

/** In one sentence, what a person who can't see the panel should hear when it changes. Without progress, which changes all the time. */
export function announcementOf(report: PublishingReport): string {
  if (report.builder === 'silent') return 'The release builder doesn’t answer.'
  const { status } = report
  const obstacle = obstacleIn(status)
  if (obstacle) return `${obstacle.title}.`
  if (status.building) return 'Publishing…'
  if (!status.live) return 'Nothing is live yet.'
  const toMend = status.problems.filter(({ level }) => level === 'withheld').length
  const mending = toMend === 0 ? '' : toMend === 1 ? ' One thing needs fixing.' : ` ${toMend} things need fixing.`
  return `Live since ${since(status.live.since, status)}.${mending}`
}

/** The releases that a publisher can choose among: one that is newer than the live one counts only when the site was put back. */
export const releasesToChooseFrom = ({ releases, waiting }: PublishingStatus): ReleaseSummary[] =>
  waiting?.reason === 'rolled-back'
    ? releases
    : releases.slice(
        Math.max(
          0,
          releases.findIndex(({ live }) => live),
        ),
      )

/** What readers met anew, differently or no more in a release, with its heading; what did not happen is left out. */
export const changesIn = ({
  added,
  changed,
  withdrawn,
}: ReleaseSummary): { heading: string; documents: CountedDocuments }[] =>
  [
    { heading: 'Added', documents: added },
    { heading: 'Changed', documents: changed },
    { heading: 'Withdrawn', documents: withdrawn },
  ].filter(({ documents }) => totalOf(documents) > 0)

/** What people call a release: several may be of the same minute. */
export const numberOf = ({ id }: Pick<ReleaseSummary, 'id'>): number => Number.parseInt(id, 10)

/** How much a release holds: `24 documents`. */
export const sizeOf = ({ documents }: ReleaseSummary): string => formatCount(totalOf({ counts: documents }), 'document')
