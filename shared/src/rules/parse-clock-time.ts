import { isRefused } from '../time/typed/refused.ts'
import { takeTime } from '../time/typed/typed-time.ts'
import { TypedWords } from '../time/typed/typed-words.ts'

/**
 * The time of day that someone typed, on a 24-hour clock.
 * Without a.m. or p.m. a number is an hour at which offices meet: “9” is in the morning, “2” in the afternoon; “02:00” and “14:30” are on
 * a 24-hour clock.
 * @param typed e.g. `9`, `9 am`, `9:00 a.m.`, `noon`, `14:30`, `2.30pm`
 * @returns `HH:MM`; undefined when it is no time of day
 */
export function parseClockTime(typed: string): string | undefined {
  const words = new TypedWords(typed)
  const time = takeTime(words, undefined)
  return !time || isRefused(time) || time.endTime || words.rest ? undefined : time.time
}
