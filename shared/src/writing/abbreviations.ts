import { acronym } from './acronyms.ts'
import { expansionIn } from './expansion-in.ts'

/** An abbreviation in a line whose long form is to be given with it. */
export interface MarkedAbbreviation {
  /** From where to where it stands in the line. */
  start: number
  end: number
  longForm: string
}

/** What decides which abbreviations are marked. */
interface Marking {
  /** What the glossary says that the letters stand for; undefined for letters that it doesn’t have. */
  longFormOf(letters: string): string | undefined
  /** Whether an abbreviation from one place in the line to another may be marked: not in a link, a heading, code. */
  canMark(start: number, end: number): boolean
  /** The long forms that the page has given already. What is found here joins them. */
  given: Set<string>
}

/** The letters of an abbreviation as the glossary may have them: `CSI`, or two words such as `MS SOARS`. */
export const areLetters = (text: string): boolean => {
  const words = text.split(' ')
  return words.length <= 2 && words.every((word) => word.match(acronym)?.[0] === word)
}

/** The abbreviations in a line that the glossary has; of “MS SOARS” the two words, where it has them together. */
function* known(line: string, longFormOf: Marking['longFormOf']): Generator<MarkedAbbreviation & { letters: string }> {
  const words = [...line.matchAll(acronym)].map(({ 0: letters, index }) => ({ letters, start: index }))
  for (let at = 0; at < words.length; at += 1) {
    const [{ letters, start } = { letters: '', start: 0 }, next] = words.slice(at, at + 2)
    const pair = next && next.start === start + letters.length + 1 ? `${letters} ${next.letters}` : undefined
    const longFormOfPair = pair && line.startsWith(pair, start) ? longFormOf(pair) : undefined
    const longForm = longFormOfPair ?? longFormOf(letters)
    if (!longForm) continue
    const found = longFormOfPair && pair ? pair : letters
    if (found === pair) at += 1
    yield { letters: found, start, end: start + found.length, longForm }
  }
}

/** Whether a line spells an abbreviation out itself: “Comprehensive Support and Improvement (CSI)”. */
const spellsOut = (line: string, { letters, longForm }: { letters: string; longForm: string }): boolean =>
  line.toLowerCase().includes(longForm.toLowerCase()) ||
  // Of two letters that says nothing: any two words could begin with them.
  (letters.length > 2 && expansionIn(line, letters, 'anywhere') !== undefined)

/**
 * The abbreviations of a line whose long form the page hasn’t given yet, the first time each that they may be marked. One that the
 * line spells out itself is given.
 * @param line the words of one paragraph, item or heading; read them in the order in which readers meet them
 */
export function abbreviationsToMark(line: string, { longFormOf, canMark, given }: Marking): MarkedAbbreviation[] {
  const marked: MarkedAbbreviation[] = []
  for (const { letters, ...abbreviation } of known(line, longFormOf)) {
    const { start, end, longForm } = abbreviation
    if (given.has(longForm)) continue
    const isSpelledOut = spellsOut(line, { letters, longForm })
    if (!isSpelledOut && !canMark(start, end)) continue
    given.add(longForm)
    if (!isSpelledOut) marked.push(abbreviation)
  }
  return marked
}
