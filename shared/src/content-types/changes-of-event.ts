import { contentTypeOf, type ContentTypeName } from './registry.ts'
import type { PublicDocument } from '../document.ts'
import { centralTime } from '../fields/instant.ts'
import { dayEnd } from '../time/calendar-day.ts'
import { attendanceLabels, type AttendanceMode } from '../events/attendance.ts'
import type { EventChange } from '../events/event-change.ts'
import { venueLine } from '../events/venue.ts'

/** What readers were last told of an event, as far as they plan by it. */
export interface ToldOfEvent {
  condition: string
  /** Its start, and its calendar days. */
  starts: string[]
  when: string
  /** The place to come to; missing for what is online alone. */
  where?: string | undefined
  /** Missing for what nobody attends, and in what was told before events could be both. */
  attendance?: AttendanceMode | undefined
  /** Where people register, or hand something in. */
  registration?: string | undefined
  /** When its last day is over. ISO. */
  overAt: string
}

/**
 * What readers are told of an event when it is published as it is.
 * @returns undefined for what is no event
 */
export function toldOf(name: ContentTypeName, document: PublicDocument): ToldOfEvent | undefined {
  const { event } = contentTypeOf(name)
  if (!event) return undefined
  const days = event.daysOf(document)
  const { condition, when, address } = event.announcedFactsOf(document)
  const attendance = event.attendanceOf(document)
  return {
    condition,
    starts: [event.startOf(document), ...days],
    when,
    where: venueLine(attendance?.venue),
    attendance: attendance?.mode,
    registration: address,
    overAt: dayEnd(days.at(-1) ?? '', centralTime),
  }
}

const isCalledOff = (condition: string): boolean => condition !== 'scheduled' && condition !== 'full'

const isMoved = (before: string[], after: string[]): boolean => before.join() !== after.join()

const changed = (from: string | undefined, to: string | undefined) =>
  from && to && from !== to ? { from, to } : undefined

/** Before events could be both, the place of what was online was the word for it. */
const isToldOnline = ({ where }: ToldOfEvent): boolean => where === attendanceLabels.online

/** The place and the way to attend, as they are told now. */
const placeTold = (told: ToldOfEvent): Pick<ToldOfEvent, 'where' | 'attendance'> => ({
  where: isToldOnline(told) ? undefined : told.where,
  attendance: told.attendance ?? (isToldOnline(told) ? 'online' : 'in-person'),
})

/**
 * What a publication changes for those who plan to come.
 * @param before what readers were told; missing at the first publication
 * @param at the instant of the publication
 * @returns undefined when nothing is news: a first publication, what is over, what is called off (that is news of another kind)
 */
export function changeToTell(before: ToldOfEvent | undefined, after: ToldOfEvent, at: Date): EventChange | undefined {
  if (!before || isCalledOff(after.condition)) return undefined
  const isOver = [before.overAt, after.overAt].every((over) => Date.parse(over) <= at.getTime())
  if (isOver) return undefined
  const isRestored = isCalledOff(before.condition)
  const when = isMoved(before.starts, after.starts) ? changed(before.when, after.when) : undefined
  const told = placeTold(before)
  const where = changed(told.where, after.where)
  // Nobody attends a deadline.
  const attendance = after.attendance && told.attendance !== after.attendance ? after.attendance : undefined
  const isNewRegistration = changed(before.registration, after.registration) !== undefined
  if (!isRestored && !when && !where && !attendance && !isNewRegistration) return undefined
  return {
    at: at.toISOString(),
    ...(isRestored ? { isRestored } : {}),
    ...(when ? { when } : {}),
    ...(where ? { where } : {}),
    ...(attendance ? { attendance } : {}),
    ...(isNewRegistration ? { isNewRegistration } : {}),
  }
}

/**
 * What readers know after a publication. While an event is called off, its dates are no promise: the last ones that were told stay, so
 * that the news of its return names them.
 */
export const toldAfter = (before: ToldOfEvent | undefined, after: ToldOfEvent): ToldOfEvent =>
  before && isCalledOff(after.condition) ? { ...before, condition: after.condition } : after
