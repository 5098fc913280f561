import type { School } from '../content-types/schools/schema.ts'

/** Finds a public school by its id. */
type FindSchool = (id: string | undefined) => School | undefined

const nextOf = ({ status, mergedInto }: School, find: FindSchool): School | undefined =>
  status === 'open' ? undefined : find(mergedInto)

/**
 * The schools that a merged or closed school went into, one after the other: readers are led to the last.
 * @returns nothing for an open school, where no public successor is known, and where mergers lead round in a circle
 */
export function successorsOf(school: School, find: FindSchool): School[] {
  const path = [school]
  for (let next = nextOf(school, find); next; next = nextOf(next, find)) {
    if (path.includes(next)) return []
    path.push(next)
  }
  return path.slice(1)
}

/**
 * The schools that a school took in, with those that they had taken in before.
 * @param pointingAt the schools whose `mergedInto` is an id
 */
export function predecessorsOf(school: School, pointingAt: (id: string) => readonly School[]): School[] {
  const found = new Set([school])
  for (const { id } of found) for (const each of pointingAt(id)) if (each.status !== 'open') found.add(each)
  found.delete(school)
  return [...found]
}
