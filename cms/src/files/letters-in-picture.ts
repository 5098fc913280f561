import sharp, { type Sharp } from 'sharp'
import { runsIn, wordsOfRuns, type Grays, type Word } from './words-in-picture.ts'

/** Pixels of the longer side. Small print on a scanned page can still be told from dust; with more it only takes longer. */
const longerSide = 1_200

/** By how much the picture is made smaller, one time after the other: large letters become as small as others. */
const scales = [1, 2, 4, 8]

/** A word alone is often no word. Several of one size are text: side by side, or below each other from the same edge. A long one is, too. */
const minLettersAlone = 8

function belongTogether(one: Word, other: Word): boolean {
  const height = Math.max(one.height, other.height)
  if (one === other || height > 2 * Math.min(one.height, other.height)) return false
  const across = Math.max(one.left - other.left - other.width, other.left - one.left - one.width)
  const down = Math.max(one.top - other.top - other.height, other.top - one.top - one.height)
  const isBeside =
    Math.abs(one.top + one.height / 2 - other.top - other.height / 2) <= 0.4 * height && across <= 3 * height
  const isBelow = Math.abs(one.left - other.left) <= 0.5 * height && down <= 3 * height
  return isBeside || isBelow
}

const overlap = (one: Word, other: Word): boolean =>
  one.left < other.left + other.width &&
  other.left < one.left + one.width &&
  one.top < other.top + other.height &&
  other.top < one.top + one.height

/** The words that can be told at one size of a picture, in pixels of its full one. */
async function wordsAt(scale: number, picture: Grays): Promise<Word[]> {
  const grays = scale === 1 ? picture : await reduced(picture, scale)
  const words = wordsOfRuns(runsIn(grays), grays)
  return words
    .filter((word) => word.letters >= minLettersAlone || words.some((other) => belongTogether(word, other)))
    .map(({ left, top, width, height, letters }) => ({
      left: left * scale,
      top: top * scale,
      width: width * scale,
      height: height * scale,
      letters,
    }))
}

const sumOfLetters = (words: readonly Word[]): number => words.reduce((sum, { letters }) => sum + letters, 0)

/** Where two sizes of a picture have words in the same place, those of the size that shows more letters. */
function better(before: readonly Word[], more: readonly Word[]): Word[] {
  let words = [...before]
  for (const word of more) {
    const same = words.filter((known) => overlap(known, word))
    if (sumOfLetters(same) < word.letters) words = [...words.filter((known) => !same.includes(known)), word]
  }
  return words
}

async function graysOf(picture: Sharp): Promise<Grays> {
  const { data, info } = await picture.grayscale().raw().toBuffer({ resolveWithObject: true })
  return { pixels: data, width: info.width, height: info.height }
}

const reduced = ({ pixels, width, height }: Grays, scale: number): Promise<Grays> =>
  graysOf(sharp(pixels, { raw: { width, height, channels: 1 } }).resize({ width: Math.ceil(width / scale) }))

/**
 * About how many letters a picture shows. It knows no letters: it counts strokes in rows of one height, dark on light or light on dark, with
 * nothing above and below. Photographs have few of them, posters, scans and screenshots hundreds. Handwriting, and text across a
 * photograph, are mostly missed.
 * @param bytes of a picture that can be decoded; of a moving one the first frame counts
 */
export async function lettersInPicture(bytes: Buffer): Promise<number> {
  const size = { width: longerSide, height: longerSide, fit: 'inside', withoutEnlargement: true } as const
  const picture = await graysOf(sharp(bytes).flatten({ background: 'white' }).resize(size))
  let words: Word[] = []
  for (const scale of scales) words = better(words, await wordsAt(scale, picture))
  return Math.round(sumOfLetters(words))
}
