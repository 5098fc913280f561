import { boundariesOf, contentTypeNames, noticeBoundaries, type Publication } from '@osi/shared'

/** The instants at which what the site says changes by itself, as milliseconds since 1970, in no order. */
function allBoundaries(publication: Publication): number[] {
  const { notice, 'site-settings': policy } = publication.globals
  return [
    ...contentTypeNames.flatMap((name) =>
      publication
        .all(name)
        .flatMap((document) => [
          ...boundariesOf(name, document, policy),
          ...[document.goLiveAt, document.withdrawAt].filter((at) => at !== undefined),
        ]),
    ),
    ...(notice ? noticeBoundaries(notice) : []),
  ].map((at) => Date.parse(at))
}

/**
 * Where a publication stands in time.
 * @param now the instant asked about
 * @returns `passed`, the latest boundary not after now; `next`, the earliest one after it
 */
export function boundariesAround(publication: Publication, now: Date): { passed?: Date; next?: Date } {
  const all = allBoundaries(publication)
  const passed = largest(all.filter((at) => at <= now.getTime()))
  const next = smallest(all.filter((at) => at > now.getTime()))
  return {
    ...(Number.isFinite(passed) ? { passed: new Date(passed) } : {}),
    ...(Number.isFinite(next) ? { next: new Date(next) } : {}),
  }
}

const largest = (instants: number[]): number => instants.reduce((one, other) => Math.max(one, other), -Infinity)
const smallest = (instants: number[]): number => instants.reduce((one, other) => Math.min(one, other), Infinity)

/**
 * The instant that a release's pages are made for: the last one, up to now, at which anything the site says may have changed.
 * Between two such instants every page is the same, so this one in the place of the clock makes the same snapshot
 * give the same bytes whenever it is built.
 * @param passed the last boundary up to now
 */
export function instantToRenderFor(publication: Publication, now: Date, passed: Date | undefined): Date {
  const saved = contentTypeNames.flatMap((name) => publication.all(name).map(({ updatedAt }) => Date.parse(updatedAt)))
  const instant = Math.max(passed?.getTime() ?? -Infinity, largest(saved.filter((at) => at <= now.getTime())))
  return Number.isFinite(instant) ? new Date(instant) : now
}
