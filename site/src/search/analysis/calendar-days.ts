import type { Token } from './tokens.ts'
import { monthOf } from './stem.ts'

/** Days that a text names, by the positions of the tokens that name them. */
export interface NamedDays {
  from: number
  to: number
  /** Terms of the index: `d1026` for a 26 October, `d20181026` for that of 2018. */
  terms: string[]
}

const two = (number: number): string => String(number).padStart(2, '0')

/** The terms under which a day is in the index: the day of any year, and of its own year if that is known. */
export function termsOfDay(year: number | undefined, month: number, day: number): string[] {
  const monthAndDay = two(month) + two(day)
  return year ? [`d${year}${monthAndDay}`, `d${monthAndDay}`] : [`d${monthAndDay}`]
}

const dayIn = (token: Token | undefined): number | undefined => {
  const [, digits] = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(token?.word ?? '') ?? []
  const day = Number(digits)
  return day >= 1 && day <= 31 ? day : undefined
}
const yearIn = (token: Token | undefined): number | undefined =>
  /^(19|20)\d\d$/.test(token?.word ?? '') ? Number(token?.word) : undefined
const monthNumberIn = (token: Token | undefined): number | undefined => {
  const month = /^\d{1,2}$/.test(token?.word ?? '') ? Number(token?.word) : 0
  return month >= 1 && month <= 12 ? month : undefined
}

/** The days from one to another; just the first when they are not in order. */
const daysThrough = (first: number, last = first): number[] =>
  last > first ? Array.from({ length: last - first + 1 }, (_, index) => first + index) : [first]

/**
 * The days that a text names in any usual form: “October 26, 2018”, “26 Oct”, “November 7–9, 2018”, “10/26/2018”,
 * “2018-10-26”. Numbers alone are read as month, then day, unless that is impossible.
 */
export function daysNamedIn(text: string, tokens: readonly Token[]): NamedDays[] {
  const between = (index: number) => text.slice(tokens[index]?.end, tokens[index + 1]?.start)
  const found: NamedDays[] = []
  for (let at = 0; at < tokens.length; at += 1) {
    const named = wordsAt(at) ?? numbersAt(at)
    if (named) {
      found.push(named)
      at = named.to - 1
    }
  }
  return found

  function wordsAt(from: number): NamedDays | undefined {
    const month = monthOf(tokens[from]?.word ?? '')
    if (month) {
      const first = dayIn(tokens[from + 1])
      if (!first) return undefined
      const isRange = /^\s?[-–]\s?$/.test(between(from + 1))
      const last = isRange ? dayIn(tokens[from + 2]) : undefined
      const afterDays = from + (last ? 3 : 2)
      return named(from, afterDays, month, daysThrough(first, last))
    }
    const first = dayIn(tokens[from])
    if (!first) return undefined
    const isRange = /^\s?[-–]\s?$/.test(between(from))
    const last = isRange ? dayIn(tokens[from + 1]) : undefined
    const monthAt = from + (last ? 2 : 1)
    const monthAfter = monthOf(tokens[monthAt]?.word ?? '')
    return monthAfter ? named(from, monthAt + 1, monthAfter, daysThrough(first, last)) : undefined
  }

  function numbersAt(from: number): NamedDays | undefined {
    const separator = between(from)
    if (!/^[-/.]$/.test(separator)) return undefined
    const [first, second, third] = [tokens[from], tokens[from + 1], tokens[from + 2]]
    const hasThird = third !== undefined && between(from + 1) === separator
    const yearFirst = hasThird ? yearIn(first) : undefined
    if (yearFirst) return numbered(from, 3, yearFirst, monthNumberIn(second), dayIn(third))
    const year = hasThird ? yearIn(third) : undefined
    if (!year && separator !== '/') return undefined
    const month = monthNumberIn(first)
    return month && dayIn(second)
      ? numbered(from, year ? 3 : 2, year, month, dayIn(second))
      : numbered(from, year ? 3 : 2, year, monthNumberIn(second), dayIn(first))
  }

  function numbered(
    from: number,
    tokenCount: number,
    year?: number,
    month?: number,
    day?: number,
  ): NamedDays | undefined {
    return month && day ? { from, to: from + tokenCount, terms: termsOfDay(year, month, day) } : undefined
  }

  function named(from: number, yearAt: number, month: number, days: number[]): NamedDays {
    const year = /^[\s,]{0,3}$/.test(between(yearAt - 1)) ? yearIn(tokens[yearAt]) : undefined
    return { from, to: year ? yearAt + 1 : yearAt, terms: days.flatMap((day) => termsOfDay(year, month, day)) }
  }
}
