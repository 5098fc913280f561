import { ByteReader, ByteWriter } from './bytes.ts'
import { readSortedTexts, writeSortedTexts } from './sorted-texts.ts'

/** A word as it is written somewhere in the texts, folded. */
export interface Word {
  word: string
  /** In how many records it is, as a power of two: 0 for one, 3 for eight to fifteen. */
  weight: number
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
export function readWords(bytes: Uint8Array): Word[] {
  const reader = new ByteReader(bytes)
  return readSortedTexts(reader)
    .map((word) => ({ word, weight: 0 }))
    .map((word) => ({ ...word, weight: reader.number() }))
}
