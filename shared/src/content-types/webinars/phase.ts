import type { Webinar } from './index.ts'

/** The instants at which what the site says of a webinar changes by itself. */
export function webinarBoundaries({ startsAt, endsAt }: Pick<Webinar, 'startsAt' | 'endsAt'>): string[] {
  return endsAt ? [startsAt, endsAt] : [startsAt]
}
