import { isRefused, type Refused } from './refused.ts'
import type { TypedWords } from './typed-words.ts'

/** A time as it was written, before it is known whether it is in the morning or in the afternoon. */
interface Written {
  written: string
  /** Times of day in minutes that it can be; the likeliest one first. */
  readings: number[]
}

const clock = '(noon|midday|midnight|\\d{1,2}(?:[:.]\\d{2}(?::\\d{2})?)?|\\d{3,4})\\s?(am|pm|a|p)?'
/** Not within a word or another number, and no minus: “-1” is no hour. */
const edge = '(?<![\\w:.]|(?:^|\\s)-)'
const range = new RegExp(`${edge}(?:from )?${clock}\\s?(?:-|to|until|till|through)\\s?${clock}(?![\\w:])`)
const single = new RegExp(`${edge}(?:at |@ ?|from )?${clock}(?![\\w:])`)
const noonInWords = /\b12 (noon|midnight)\b/

const dayMinutes = 24 * 60

/**
 * The hours that a number alone can mean. Offices meet from seven in the morning on: “2” is in the afternoon, “9” in the morning; the
 * other half of the day is kept for “6–8”. An hour of two digits with a zero, or from 13 on, is on a 24-hour clock.
 */
function readingsOfHour(hour: number, isTwentyFour: boolean): number[] {
  if (isTwentyFour || hour === 0 || hour > 12) return [hour]
  const [morning, evening] = [hour % 12, (hour % 12) + 12]
  return hour >= 7 && hour < 12 ? [morning, evening] : [evening, morning]
}

/** Reads `2`, `2:30`, `1430`, `noon`, with or without a.m. and p.m. */
function readClock(words: string, half: string): Written | Refused {
  const written = `${words}${half ? ` ${half.charAt(0)}.m.` : ''}`
  if (words === 'noon' || words === 'midday') return { written, readings: [12 * 60] }
  if (words === 'midnight') return { written, readings: [0] }
  const [, hourWritten = '', minutesWritten = '00'] = /^(\d{1,2})[:.](\d{2})/.exec(words) ??
    /^(\d{1,2})(\d{2})$/.exec(words.length > 2 ? words : '') ?? ['', words]
  const [hour, minutes] = [Number(hourWritten), Number(minutesWritten)]
  if (minutes > 59) return { refused: `There is no ${written}: an hour has 60 minutes. Write a time like 2:30 p.m.` }
  if (half) {
    if (hour < 1 || hour > 12) return { refused: `There is no ${written}. Write a time like 2:00 p.m. or 14:00.` }
    return { written, readings: [((hour % 12) + (half.startsWith('p') ? 12 : 0)) * 60 + minutes] }
  }
  if (hour > 23) return { refused: `There is no ${words} on the clock. Write a time like 2:00 p.m.` }
  const isTwentyFour = hourWritten.startsWith('0') || (words.length > 2 && !/[:.]/.test(words))
  return { written, readings: readingsOfHour(hour, isTwentyFour).map((at) => at * 60 + minutes) }
}

/** `HH:MM` */
const clockOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

/** The end that belongs to a start: the first reading that is later, if there is one. */
const endAfter = (start: number, { readings }: Written): number =>
  readings.filter((end) => end > start).toSorted((one, other) => one - other)[0] ?? readings[0] ?? start

/** Of two times: each takes the half of the day that makes the second one later. */
function readRange([, fromWords = '', fromHalf = '', toWords = '', toHalf = '']: string[]):
  { time: string; endTime: string } | Refused {
  const [from, to] = [readClock(fromWords, fromHalf), readClock(toWords, toHalf)]
  if (isRefused(from)) return from
  if (isRefused(to)) return to
  const [end = 0] = to.readings
  const before = from.readings.filter((at) => at < end).toSorted((one, other) => other - one)
  const start = (to.readings.length === 1 ? before[0] : undefined) ?? from.readings[0] ?? 0
  return { time: clockOf(start), endTime: clockOf(endAfter(start, to)) }
}

/**
 * Takes the time of day, or two of them, out of a text.
 * @param half the part of the day that was named beside it: “tomorrow morning at 9”
 * @returns undefined when there is none in it
 */
export function takeTime(
  words: TypedWords,
  half: 'am' | 'pm' | undefined,
): { time: string; endTime?: string } | Refused | undefined {
  const noon = words.take(noonInWords)
  if (noon) return { time: noon[1] === 'noon' ? '12:00' : '00:00' }
  const both = words.take(range)
  if (both) return readRange(both)
  const one = words.take(single)
  if (!one) return undefined
  const [, clockWords = '', written = ''] = one
  const isBare = !written && /^(?:[1-9]|1[0-2])(?:[:.]|$)/.test(clockWords)
  const time = readClock(clockWords, isBare && half ? half : written)
  return isRefused(time) ? time : { time: clockOf(time.readings[0] ?? 0) }
}

/** The end that someone typed beside a start: “3:30” after 2:00 p.m. is in the afternoon. `HH:MM` */
export function readEndTime(typed: string, startTime: string): string | undefined {
  const [, words, half = ''] = new RegExp(`^${clock}$`).exec(typed.trim().toLowerCase()) ?? []
  const end = words === undefined ? undefined : readClock(words, half)
  if (!end || isRefused(end)) return undefined
  const [hour = 0, minutes = 0] = startTime.split(':').map(Number)
  return clockOf(endAfter(hour * 60 + minutes, end) % dayMinutes)
}

const hours =
  /(?:\bfor )?(?<![\w:.])(\d+(?:\.\d+)?)\s?(?:h|hr|hrs|hour|hours)\b(?:\s?(?:and )?(\d{1,2})\s?(?:m|min|mins|minutes)?\b)?/
const minutes = /(?:\bfor )?(?<![\w:.])(\d{1,3})\s?(?:m|min|mins|minute|minutes)\b/

/**
 * Takes a length out of a text: “for two hours”, “90 minutes”, “1 h 30”.
 * @returns minutes
 */
export function takeLength(words: TypedWords): number | undefined {
  const inHours = words.take(hours)
  if (inHours) return Math.round(Number(inHours[1]) * 60) + Number(inHours[2])
  const inMinutes = words.take(minutes)
  return inMinutes && Number(inMinutes[1])
}
