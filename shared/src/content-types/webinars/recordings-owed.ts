import { isReached } from '../../events/phase.ts'
import type { RecordingPolicy } from '../../events/recording-policy.ts'
import type { Webinar } from './schema.ts'
import { recordingDayOf, webinarTimes } from './times.ts'

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
export const recordingsOwed = (webinars: readonly Webinar[], policy: RecordingPolicy, now: Date): OwedRecording[] =>
  webinars
    .map((webinar) => ({ webinar, times: webinarTimes(webinar, policy) }))
    .filter(
      ({ times: { condition, endsAt, recording } }) =>
        condition !== 'cancelled' &&
        condition !== 'postponed' &&
        recording === 'expected' &&
        isReached(endsAt, now.getTime()),
    )
    .map(({ webinar, times }) => ({
      webinar,
      day: recordingDayOf(webinar, policy),
      isOverdue: isReached(times.recordingDueAt, now.getTime()),
    }))
    .toSorted((a, b) => a.day.localeCompare(b.day))
