import { termOf } from '../analysis/stem.ts'
import type { IndexReader } from '../files/index-reader.ts'
import type { KnownWord } from '../files/word-file.ts'
import { distanceBetween, lettersApart, lettersOf } from '../analysis/distance.ts'

/** A word of the texts that may be meant by one that is in none of them. */
export interface Candidate {
  /** As it is written there, folded. */
  word: string
  term: string
  /** From 0 to 1: how much a text that has it should count. */
  weight: number
}

/** One candidate for each term: of the words with the same stem the one that comes first. */
function onePerTerm(words: readonly { word: string; weight: number }[], most: number): Candidate[] {
  const candidates = new Map<string, Candidate>()
  for (const { word, weight } of words) {
    const term = termOf(word)
    if (!candidates.has(term)) candidates.set(term, { word, term, weight })
    if (candidates.size === most) break
  }
  return [...candidates.values()]
}

/** The words that begin with what was typed, the commonest first. */
export async function wordsBeginningWith(beginning: string, reader: IndexReader, most = 8): Promise<Candidate[]> {
  const words = (await reader.wordsFrom(beginning)).filter(({ word }) => word.length > beginning.length)
  return onePerTerm(
    words.sort((a, b) => b.weight - a.weight || a.word.length - b.word.length),
    most,
  ).map((candidate) => ({ ...candidate, weight: 0.75 }))
}

/** Two words written as one, “mssoars”: the first way to cut it that gives two words of the texts, the rarest half commonest. */
export async function wordsJoinedIn(joined: string, reader: IndexReader): Promise<[string, string] | undefined> {
  const shortest = 2
  const longEnough = joined.length >= 5
  if (!longEnough || /^\d+$/.test(joined)) return undefined
  const cuts = Array.from({ length: joined.length - 2 * shortest + 1 }, (_, index) => index + shortest)
  const lefts = new Map((await reader.wordsFrom(joined.slice(0, shortest))).map(({ word, weight }) => [word, weight]))
  let best: { halves: [string, string]; weight: number } | undefined
  for (const cut of cuts) {
    const left = joined.slice(0, cut)
    const right = joined.slice(cut)
    const leftWeight = lefts.get(left)
    // Two short halves are chance: “inte” is not “in te”.
    if (leftWeight === undefined || (left.length < 3 && right.length < 4) || (right.length < 3 && left.length < 4))
      continue
    const [first] = await reader.wordsFrom(right)
    if (first?.word !== right) continue
    const weight = Math.min(leftWeight, first.weight) + Math.min(left.length, right.length)
    if (!best || weight > best.weight) best = { halves: [left, right], weight }
  }
  return best?.halves
}

/** The words that have what was typed inside or at their end, the commonest first: “signmeup” of “gosignmeup”. */
export async function wordsContaining(part: string, reader: IndexReader, most = 3): Promise<Candidate[]> {
  if (part.length < 4) return []
  const words = (await reader.wordsAround('')).flatMap((piece) => piece.filter(({ word }) => word.includes(part)))
  return onePerTerm(
    words.sort((a, b) => b.weight - a.weight || a.word.length - b.word.length),
    most,
  ).map((candidate) => ({ ...candidate, weight: 0.6 }))
}

/** How many mistakes a word of a length may have. */
const mistakesIn = (word: string): number => (word.length < 4 ? 0 : word.length < 7 ? 1 : 2)

/**
 * The words of the texts that a misspelled one is nearest to, best first. Mistakes in the first letter are rare: words with
 * the same one are looked through first, all the others only if there is none at distance 1 among them.
 */
export async function wordsNear(
  misspelled: string,
  reader: IndexReader,
  mistakes = mistakesIn(misspelled),
  most = 3,
): Promise<Candidate[]> {
  if (mistakes === 0 || /^\d+$/.test(misspelled)) return []
  const own = nearest(misspelled, await reader.wordsAround(misspelled.slice(0, 1)), mistakes)
  const found = own.distance === 1 ? own : nearest(misspelled, await reader.wordsAround(''), mistakes)
  const factor = found.distance === 1 ? 0.8 : found.distance === 2 ? 0.6 : 0.4
  return onePerTerm(found.words, most).map((candidate, index) => ({
    ...candidate,
    weight: index === 0 ? factor : factor / 2,
  }))
}

function nearest(
  misspelled: string,
  pieces: readonly KnownWord[][],
  limit: number,
): { distance: number; words: KnownWord[] } {
  const letters = lettersOf(misspelled)
  let best = limit
  let found: KnownWord[] = []
  for (const piece of pieces) {
    for (const candidate of piece) {
      const { word } = candidate
      if (Math.abs(word.length - misspelled.length) > best || word.length < 3) continue
      if (lettersApart(letters, candidate.letters) > 2 * best) continue
      const distance = distanceBetween(misspelled, word, best)
      if (distance > best || distance === 0) continue
      // Another first letter and another mistake besides is another word: “parking” is not “warning”.
      if (distance > 1 && word[0] !== misspelled[0]) continue
      // So is a word of three letters with another letter: “fax” is not “tax”, but “cis” is “csi”.
      if (misspelled.length < 4 && lettersApart(letters, candidate.letters) > 0) continue
      if (distance < best) found = []
      best = distance
      found.push(candidate)
    }
  }
  const score = ({ word, weight }: KnownWord) =>
    weight + (word[0] === misspelled[0] ? 3 : 0) + (word.at(-1) === misspelled.at(-1) ? 1 : 0)
  return {
    distance: found.length > 0 ? best : 0,
    words: found.sort((a, b) => score(b) - score(a) || (a.word < b.word ? -1 : 1)),
  }
}
