import { hasCome } from '../events/phase.ts'
import type { Webinar } from './index.ts'
import { recordingDayOf, webinarMoments, type RecordingPromise } from './moments.ts'

/** A recording that the office has promised and not posted. */
export interface OwedRecording {
  webinar: Webinar
  /** The day by which it was promised, `YYYY-MM-DD`. */
  day: string
  isOverdue: boolean
}

/**
 * The recordings that are owed: of every webinar that took place, until there is one or an editor says why there is none. Pages stop
 * asking readers to wait after a month; editors are reminded until they decide.
 * @returns the most urgent first
 */
export const recordingsOwed = (webinars: readonly Webinar[], promise: RecordingPromise, now: Date): OwedRecording[] =>
  webinars
    .map((webinar) => ({ webinar, moments: webinarMoments(webinar, promise) }))
    .filter(
      ({ moments: { condition, endsAt, recording } }) =>
        condition !== 'cancelled' &&
        condition !== 'postponed' &&
        recording === 'expected' &&
        hasCome(endsAt, now.getTime()),
    )
    .map(({ webinar, moments }) => ({
      webinar,
      day: recordingDayOf(webinar, promise),
      isOverdue: hasCome(moments.recordingDueAt, now.getTime()),
    }))
    .toSorted((a, b) => a.day.localeCompare(b.day))
