import { lettersOf } from '../analysis/distance.ts'
import { ByteReader, ByteWriter } from './bytes.ts'
import { readSortedTexts, writeSortedTexts } from './sorted-texts.ts'

/** A word as it is written somewhere in the texts, folded. */
export interface Word {
  word: string
  /** In how many records it is, as a power of two: 0 for one, 3 for eight to fifteen. */
  weight: number
}

/** A word as it is read, ready to be compared. */
export interface KnownWord extends Word {
  /** Its letters as bits, see `lettersOf`. */
  letters: number
}

/** @param words in sorted order */
export function writeWords(words: readonly Word[]): Uint8Array {
  const writer = new ByteWriter()
  writeSortedTexts(
    writer,
    words.map(({ word }) => word),
  )
  for (const { weight } of words) writer.number(weight)
  return writer.written
}

/** The words of a file, in sorted order. */
export function readWords(bytes: Uint8Array): KnownWord[] {
  const reader = new ByteReader(bytes)
  return readSortedTexts(reader).map((word) => ({ word, weight: reader.number(), letters: lettersOf(word) }))
}

/** The words among sorted ones that begin with a text. */
export function wordsFrom(beginning: string, words: readonly KnownWord[]): KnownWord[] {
  let low = 0
  let high = words.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((words[middle] as KnownWord).word < beginning) low = middle + 1
    else high = middle
  }
  let end = low
  while (words[end]?.word.startsWith(beginning)) end += 1
  return words.slice(low, end)
}
