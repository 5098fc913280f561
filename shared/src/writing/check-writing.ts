import { namesIn } from '../values/unknown-value.ts'
import { documentTroubles, pictureTexts, textInPictures } from './file-checks.ts'
import { linksToUnavailable, linkWords, unavailablePicks } from './link-checks.ts'
import { emptyHeadings, headingOrder, tablesWithoutHeader } from './structure-checks.ts'
import { acronyms, capitals, daysAndTimes, gradeOfAll, longSentences } from './wording-checks.ts'
import type { Check, Found, WritingContext } from './writing-check.ts'
import type { WrittenText } from './written-text.ts'

/** Every rule, in the order in which its findings are listed: first what is wrong, then what could be better. */
const rules = {
  'empty-heading': emptyHeadings,
  'heading-order': headingOrder,
  'link-words': linkWords,
  'unavailable-link': linksToUnavailable,
  'unavailable-block': unavailablePicks,
  'picture-text': pictureTexts,
  'text-in-picture': textInPictures,
  'file-trouble': documentTroubles,
  'table-header': tablesWithoutHeader,
  'day-or-time': daysAndTimes,
  acronym: acronyms,
  capitals,
  'long-sentence': longSentences,
  'reading-grade': gradeOfAll,
} as const satisfies Record<string, Check>

/** The name of a rule. It is part of what a dismissal remembers: a new name finds everything anew. */
export type Rule = keyof typeof rules

/** Something in a text that makes it harder to use than it need be. It stops nobody. */
export interface Finding extends Found {
  rule: Rule
}

/**
 * Looks at what an editor wrote, as a careful colleague would: for what makes it harder to read, to listen to or to find one’s way in.
 * @param texts of one document, in the order of its form
 * @returns what was found, by rule and then in reading order; the same words in the same field once for each rule
 */
export function checkWriting(texts: readonly WrittenText[], context: WritingContext): Finding[] {
  const found = namesIn(rules).flatMap((rule) =>
    rules[rule](texts, context).map((finding): Finding => ({ rule, ...finding })),
  )
  return [...new Map(found.map((finding) => [findingKey(finding), finding])).values()]
}

/** What stays the same about a finding as long as its words and its field stay: a dismissal holds as long. Rows may be moved. */
export const findingKey = ({ rule, path, quote }: Omit<Found, 'message'> & { rule: string }): string =>
  `${rule}|${path.replace(/\.\d+(?=\.|$)/g, '')}|${quote}`
