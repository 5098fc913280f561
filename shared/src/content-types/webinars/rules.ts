import { problemWithTranscript } from '../../captions/transcript.ts'
import { centralTime, isInstant } from '../../fields/instant.ts'
import type { Problem } from '../../problems.ts'
import { dayOf } from '../../time/calendar-day.ts'
import { instantOf, problemWithWallTime, readWallTime, wallTimeOf } from '../../time/wall-time.ts'
import { formatClock } from '../../time/clock.ts'
import { formatDate, formatDateTime } from '../../time/format.ts'
import { warningsAboutTimes } from '../../events/words-about-time.ts'
import { isRecorded, lacksCaptionsAndTranscript, type RecordingParts } from './recording.ts'
import { warningsAboutHours } from '../../events/unusual-hours.ts'
import { problemsWithVenue, type VenueDraft } from '../../events/venue.ts'

/** A webinar as far as it has been typed. */
interface Draft {
  startsAt?: string | null
  startsAt_tz?: string | null
  endsAt?: string | null
  title?: string | null
  venue?: VenueDraft | null
  summary?: string | null
  body?: unknown
  condition?: string | null
  firstPublishedAt?: string | null
  registration?: { instructions?: string | null } | null
  recording?: (RecordingParts & { noCaptionsBecause?: string | null }) | null
}

/** Rules over a webinar's fields, run on whatever has been typed so far. */
export function problemsInWebinar(draft: Draft): Problem[] {
  const { startsAt, endsAt, venue, recording } = draft
  const aboutTranscript = problemWithTranscript(recording?.transcript ?? '')
  return [
    ...(isInstant(startsAt) && isInstant(endsAt) && Date.parse(endsAt) <= Date.parse(startsAt)
      ? [{ path: 'endsAt', message: 'The webinar ends before it starts. Check both times and their days.' }]
      : []),
    ...problemsWithVenue(venue, ['room', 'address', 'city', 'state']),
    ...(aboutTranscript ? [{ path: 'recording.transcript', message: aboutTranscript }] : []),
  ]
}

/**
 * The date picker takes an hour that is skipped when the clocks go forward to the hour before or after it without a word, so that all
 * that is left to see is a start in one of these.
 */
function warningAboutClocks(startsAt: string, zone: string): Problem[] {
  const { date, time } = wallTimeOf(startsAt, zone)
  if (readWallTime({ date, time, zone }).kind === 'twice') {
    const message = `${problemWithWallTime({ date, time, zone })} What is saved now is ${new Date(startsAt).toISOString() === instantOf({ date, time, zone }) ? 'the first' : 'the second'} of the two.`
    return [{ path: 'startsAt', message }]
  }
  const skipped = ['01', '03']
    .filter((hour) => time.startsWith(hour))
    .map(() => ({ date, time: `02${time.slice(2)}`, zone }))
    .find((wallTime) => readWallTime(wallTime).kind === 'skipped')
  return skipped
    ? [
        {
          path: 'startsAt',
          message: `There is no ${formatClock(skipped.time)} on ${formatDate(date)}: the clocks go forward that night and skip it. The start is now ${formatClock(time)}; check that this is meant.`,
        },
      ]
    : []
}

/** What an editor should look at again before publishing a webinar; none of it stops them. */
export function warningsInWebinar(draft: Draft, now: Date): Problem[] {
  const { startsAt, startsAt_tz, endsAt, title, summary, body, condition, firstPublishedAt, registration, recording } =
    draft
  if (!isInstant(startsAt)) return []
  const zone = startsAt_tz ?? centralTime
  const aboutClocks = warningAboutClocks(startsAt, zone)
  const near = dayOf(startsAt, zone)
  const isOver = Date.parse(isInstant(endsAt) ? endsAt : startsAt) <= now.getTime()
  const isNews = !firstPublishedAt && !isRecorded(recording) && condition !== 'cancelled'
  return [
    ...(isOver && isNews
      ? [
          {
            path: 'startsAt',
            message: `This webinar is announced for ${formatDateTime(startsAt, zone)}, which is in the past. Check the date and the year.`,
          },
        ]
      : []),
    ...aboutClocks,
    ...warningsAboutHours('meeting', [
      { path: 'startsAt', time: aboutClocks.length > 0 ? undefined : wallTimeOf(startsAt, zone).time },
      { path: 'endsAt', time: isInstant(endsAt) ? wallTimeOf(endsAt, zone).time : undefined },
    ]),
    ...(lacksCaptionsAndTranscript(recording) && !recording?.noCaptionsBecause
      ? [
          {
            path: 'recording.noCaptionsBecause',
            message: 'Add captions or a transcript to the recording, or say here why it has neither. Readers are told.',
          },
        ]
      : []),
    ...warningsAboutTimes('title', title, near),
    ...warningsAboutTimes('summary', summary, near),
    ...warningsAboutTimes('body', body, near),
    ...warningsAboutTimes('registration.instructions', registration?.instructions, near),
  ]
}
