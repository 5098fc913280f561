import type { Problem } from '../problems.ts'

/** The parts of addresses below a list of events that are lists themselves: `/webinars/recordings/`, `/conferences/past/`. */
const listSlugs: readonly unknown[] = ['recordings', 'past']

/**
 * What is wrong with an event's address: the lists of what is over stand beside the events.
 * @param slug as far as it is typed
 */
export const problemsWithEventSlug = (slug: unknown): Problem[] =>
  listSlugs.includes(slug)
    ? [{ path: 'slug', message: `The address “${String(slug)}” is a list on this site. Choose another one.` }]
    : []
