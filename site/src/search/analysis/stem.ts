import lunr from 'lunr'

const stemOf = (word: string): string => lunr.stemmer(new lunr.Token(word, {})).toString()
const known = new Map<string, string>()

const monthNames = 'january february march april may june july august september october november december'.split(' ')
const months = new Map(
  monthNames.flatMap((name, index) => [
    [name, index + 1] as const,
    [name.slice(0, 3), index + 1] as const,
    ...(name === 'september' ? [['sept', index + 1] as const] : []),
  ]),
)

/** The number of a month, 1 to 12, by its name or its usual abbreviation, folded; undefined for any other word. */
export const monthOf = (word: string): number | undefined => months.get(word)

const ordinals = 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ')

const numbers = new Map(
  'three four five six seven eight nine ten eleven twelve'.split(' ').map((name, index) => [name, String(index + 3)]),
)

/** “9th” as “ninth”, “26th” as “26”; undefined for any other word. */
function spelledOrdinal(word: string): string | undefined {
  const [, digits] = /^(\d{1,2})(?:st|nd|rd|th)$/.exec(word) ?? []
  return digits && (ordinals[Number(digits) - 1] ?? digits)
}

/**
 * What the index calls a word: its stem. Months and ordinals up to twelfth are their full names, and
 * numbers from three to twelve their digits, however they are written. Short words, names with
 * digits and words in other alphabets stay as they are: stemming “css” or “p16” would only mix up what differs.
 * @param word a folded word
 */
export function termOf(word: string): string {
  const before = known.get(word)
  if (before !== undefined) return before
  const month = monthOf(word)
  const spelledOut = month ? monthNames[month - 1] : (numbers.get(word) ?? spelledOrdinal(word))
  const full = spelledOut ?? word
  const term = !month && full.length > 3 && /^[a-z]+$/.test(full) ? stemOf(full) : full
  // Bounded, because a server lives long and readers type anything.
  if (known.size > 100_000) known.clear()
  known.set(word, term)
  return term
}
