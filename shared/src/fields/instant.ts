import { z } from 'zod'

/** An instant as an ISO 8601 string with its offset, e.g. `2018-10-26T14:00:00.000Z`. */
export const instant = z.iso.datetime({
  offset: true,
  error: 'A date and time can’t be read. Write it like October 6, 2027, 2:00 p.m.',
})

/** Whether a value is an instant, and no text that someone typed and that stands for none. */
export const isInstant = (value: unknown): value is string => instant.safeParse(value).success

/** A calendar day without a time or a zone, `YYYY-MM-DD`: the same day for everyone. */
export const plainDate = z.iso.date()

/** A time of day on a 24-hour clock, `HH:MM`, read in the zone of the event that it belongs to. */
export const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'A time like 09:00 or 14:30.')

/** The zone that every event is in unless its editor says otherwise. */
export const centralTime = 'America/Chicago'

/** The zones an editor can choose from; people outside Mississippi host webinars now and then. */
export const timeZones = [
  { value: 'America/Chicago', label: 'Central time' },
  { value: 'America/New_York', label: 'Eastern time' },
  { value: 'America/Denver', label: 'Mountain time' },
  { value: 'America/Los_Angeles', label: 'Pacific time' },
] as const

export const timeZone = z.enum(timeZones.map((zone) => zone.value))
export type TimeZone = z.infer<typeof timeZone>
