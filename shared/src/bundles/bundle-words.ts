import { centralTime } from '../fields/instant.ts'
import { briefDay } from '../publishing/brief-day.ts'
import { formatDateTime, formatSince } from '../time/format.ts'
import type { BundleState } from './bundle-state.ts'

/** When things happened to a bundle, or will (ISO). */
export interface BundleTimes {
  goLiveAt?: string | null | undefined
  publishedAt?: string | null | undefined
  takenBackAt?: string | null | undefined
}

/**
 * What readers have of a bundle, in a sentence for editors.
 * @param now decides how the times are written, Central
 */
export function bundleInWords(
  state: BundleState,
  { goLiveAt, publishedAt, takenBackAt }: BundleTimes,
  now: Date,
): string {
  switch (state) {
    case 'open':
      return goLiveAt
        ? `Open. Readers get nothing of it before you schedule it for ${formatDateTime(goLiveAt, centralTime)}.`
        : 'Open. Readers get nothing of it before you publish it.'
    case 'scheduled':
      return `Scheduled. All of it goes live on ${goLiveAt ? formatDateTime(goLiveAt, centralTime) : 'its day'}.`
    case 'live': {
      const at = goLiveAt ?? publishedAt
      return at ? `Live since ${formatSince(at, centralTime, now)}.` : 'Live.'
    }
    case 'taken-back':
      return takenBackAt
        ? `Taken back ${formatSince(takenBackAt, centralTime, now)}. Readers have what they had before.`
        : 'Taken back. Readers have what they had before.'
  }
}

/** A state in a few words, for lists. */
export function bundleStateLabel(state: BundleState, { goLiveAt }: BundleTimes, now: Date): string {
  if (state === 'scheduled' && goLiveAt) return `Goes live ${briefDay(goLiveAt, now)}`
  return { open: 'Open', scheduled: 'Scheduled', live: 'Live', 'taken-back': 'Taken back' }[state]
}
