/** Where a text has to fit in, in pixels. */
export interface Frame {
  width: number
  height: number
  /** Sizes of the letters to choose from, the best first. */
  sizes: readonly number[]
  /** The distance of two baselines, as a multiple of the size. */
  lineHeight: number
}

/** A text in lines, none of them wider than its frame. */
export interface FittedLines {
  lines: string[]
  size: number
}

interface Word {
  word: string
  /** As a multiple of the size. */
  width: number
}

/** So much narrower is tried at a time, until a line more would be needed. */
const step = 20

/**
 * Breaks a text between words, in the first size in which all of it fits, into lines that are about as long as each other.
 * @param widthOf how wide a text is on one line, as a multiple of the size
 * @returns undefined when it fits in no size: a text is never cut off
 */
export function fittedLines(
  text: string,
  { width, height, sizes, lineHeight }: Frame,
  widthOf: (text: string) => number,
): FittedLines | undefined {
  const words = text.split(' ').map((word) => ({ word, width: widthOf(word) }))
  const space = widthOf(' ')
  for (const size of sizes) {
    let lines = linesWithin(words, space, width / size)
    if (!lines || lines.length * size * lineHeight > height) continue
    for (let narrower = width - step; narrower > 0; narrower -= step) {
      const other = linesWithin(words, space, narrower / size)
      if (!other || other.length > lines.length) break
      lines = other
    }
    return { lines, size }
  }
  return undefined
}

/** @returns undefined when a word alone is too wide */
function linesWithin(words: readonly Word[], space: number, width: number): string[] | undefined {
  const lines: string[] = []
  let used = Infinity
  for (const { word, width: own } of words) {
    if (own > width) return undefined
    const longer = used + space + own
    if (longer <= width) lines[lines.length - 1] += ` ${word}`
    else lines.push(word)
    used = longer <= width ? longer : own
  }
  return lines
}
