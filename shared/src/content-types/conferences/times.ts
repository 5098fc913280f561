import { centralTime } from '../../fields/instant.ts'
import { addDays, dayEnd, dayStart } from '../../time/calendar-day.ts'
import { instantOf } from '../../time/wall-time.ts'
import { hourBefore, isRegistrable, type AttendedTimes } from '../../events/times.ts'
import type { Conference, ConferenceDay } from './schema.ts'

/** The instants of one day of a conference. */
export interface DayTimes {
  /** Midnight in Central time. */
  dayStartsAt: string
  /** When its schedule begins; midnight where nobody has said. */
  startsAt: string
  /** When its schedule is over; the next midnight where nobody has said. */
  endsAt: string
}

/** The facts that a conference's phase follows from. */
export interface ConferenceTimes extends AttendedTimes {
  timeline: 'conferences'
  /** In the order of the document's days. */
  days: DayTimes[]
}

/** A postponed conference waits this many days after its old dates, among the upcoming ones, for its new ones. */
const daysToFindNewDates = 60

/** The instants of a day; one without hours lasts the whole day in Central time. */
export function dayTimes({
  date,
  startTime,
  endTime,
}: Pick<ConferenceDay, 'date' | 'startTime' | 'endTime'>): DayTimes {
  const dayStartsAt = dayStart(date, centralTime)
  return {
    dayStartsAt,
    startsAt: startTime ? instantOf({ date, time: startTime, zone: centralTime }) : dayStartsAt,
    endsAt: endTime ? instantOf({ date, time: endTime, zone: centralTime }) : dayEnd(date, centralTime),
  }
}

/** A conference's condition and instants, for its phase. */
export function conferenceTimes(conference: Conference): ConferenceTimes {
  const days = conference.days.map(dayTimes)
  const first = days.reduce((earliest, day) => (day.startsAt < earliest.startsAt ? day : earliest))
  const last = days.reduce((latest, day) => (day.endsAt > latest.endsAt ? day : latest))
  const lastDate = conference.days.map(({ date }) => date).reduce((a, b) => (a > b ? a : b))
  return {
    timeline: 'conferences',
    condition: conference.condition,
    registrable: isRegistrable(conference.registration),
    lateEntry: conference.registration?.lateEntry ?? false,
    startsSoonAt: first.startsAt === first.dayStartsAt ? first.startsAt : hourBefore(first.startsAt),
    startsAt: first.startsAt,
    endsAt: last.endsAt,
    listedUntil: dayEnd(
      conference.condition === 'postponed' ? addDays(lastDate, daysToFindNewDates) : lastDate,
      centralTime,
    ),
    days,
  }
}
