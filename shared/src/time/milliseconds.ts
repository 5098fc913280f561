/** Milliseconds of each. A day is 24 hours here: days of the calendar, which can be longer or shorter, are in `calendar-day.ts`. */
export const minuteMs = 60_000
export const hourMs = 60 * minuteMs
export const dayMs = 24 * hourMs
