import type { RecordingPolicy } from '../../events/recording-policy.ts'
import { addDays, addWorkingDays, dayEnd, dayOf } from '../../time/calendar-day.ts'
import { hourMs } from '../../time/milliseconds.ts'
import { hourBefore, isRegistrable, type AttendedTimes } from '../../events/times.ts'
import { isRecorded } from './recording.ts'
import type { Webinar } from './schema.ts'

/** The facts that a webinar's phase follows from. */
export interface WebinarTimes extends AttendedTimes {
  timeline: 'webinars'
  recording: 'posted' | 'expected' | 'none'
  /** The end of the day by which the recording is due. */
  recordingDueAt: string
  /** When readers are no longer told to wait for it. */
  recordingForgottenAt: string
}

/**
 * How long a webinar without an end is taken to last. It decides when the page stops saying “under way” and is shown to
 * nobody: too long does less harm than turning people away from a webinar that is still on.
 */
const assumedHours = 2

/** A postponed webinar waits this many days after its old date, among the upcoming ones, for its new one. */
const daysToFindANewDate = 60

/** After this many days beyond the due day a page no longer asks its readers to wait; editors are reminded all the same. */
const daysToWaitForARecording = 30

/** When a webinar is over: its end, or the one that is assumed. ISO, UTC. */
const endOf = ({ startsAt, endsAt }: Pick<Webinar, 'startsAt' | 'endsAt'>): string =>
  new Date(endsAt ?? Date.parse(startsAt) + assumedHours * hourMs).toISOString()

/** The calendar days that a webinar is on, in its zone; without an end, the day of its start alone. `YYYY-MM-DD` */
export function webinarDays({
  startsAt,
  endsAt,
  startsAt_tz,
}: Pick<Webinar, 'startsAt' | 'endsAt' | 'startsAt_tz'>): string[] {
  const [first, last] = [dayOf(startsAt, startsAt_tz), dayOf(endsAt ?? startsAt, startsAt_tz)]
  return first === last ? [first] : [first, last]
}

/**
 * The day by which a webinar's recording is due.
 * @returns `YYYY-MM-DD`, in the zone of the webinar
 */
export const recordingDayOf = (
  webinar: Pick<Webinar, 'startsAt' | 'endsAt' | 'startsAt_tz'>,
  { recordingWithinWorkingDays }: RecordingPolicy,
): string => addWorkingDays(dayOf(endOf(webinar), webinar.startsAt_tz), recordingWithinWorkingDays)

/** A webinar's condition and instants, for its phase. */
export function webinarTimes(webinar: Webinar, policy: RecordingPolicy): WebinarTimes {
  const zone = webinar.startsAt_tz
  const endsAt = endOf(webinar)
  const lastDay = dayOf(endsAt, zone)
  const recordingDay = recordingDayOf(webinar, policy)
  return {
    timeline: 'webinars',
    condition: webinar.condition,
    registrable: isRegistrable(webinar.registration),
    lateEntry: webinar.registration?.lateEntry ?? false,
    startsSoonAt: hourBefore(webinar.startsAt),
    startsAt: new Date(webinar.startsAt).toISOString(),
    endsAt,
    listedUntil: dayEnd(webinar.condition === 'postponed' ? addDays(lastDay, daysToFindANewDate) : lastDay, zone),
    recording: isRecorded(webinar.recording) ? 'posted' : webinar.recording?.noneBecause ? 'none' : 'expected',
    recordingDueAt: dayEnd(recordingDay, zone),
    recordingForgottenAt: dayEnd(addDays(recordingDay, daysToWaitForARecording), zone),
  }
}
