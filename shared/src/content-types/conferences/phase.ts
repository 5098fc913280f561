import type { Conference } from './index.ts'

/** The instants at which what the site says of a conference changes by itself. */
export function conferenceBoundaries(_conference: Pick<Conference, 'days'>): string[] {
  return []
}
