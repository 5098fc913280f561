import { encode } from 'uqr'

/**
 * A QR code as one SVG path: a line for each run of dark squares, one unit high, drawn with a stroke of one unit. Each begins relative to
 * where the pen is, a step down included, which compresses to half of what absolute places do.
 */
export interface QrPath {
  /** How many squares it is wide and high, its quiet border included. */
  size: number
  d: string
}

/**
 * Border and error correction, and one mask for all: every reader takes each of the eight, and to look for the one that balances dark and
 * light best took six sevenths of the time, a third of what a page of a school takes. A printed sheet is clean: the least correction has the
 * fewest squares, which are larger on paper and a quarter lighter on the line.
 */
export const codeOptions = { border: 2, ecc: 'L', maskPattern: 5 } as const

const known = new Map<string, QrPath>()

/**
 * A code is drawn once for an address: an import renders a thousand pages again whose addresses stay what they are, and of a school's page
 * its code is a fifth.
 * @param text what a phone's camera reads, an address as a rule
 */
export function qrPath(text: string): QrPath {
  const before = known.get(text)
  if (before) return before
  const path = drawn(text)
  // Bounded, because a release builder lives long. A code takes 2 KB.
  if (known.size > 5_000) known.clear()
  known.set(text, path)
  return path
}

function drawn(text: string): QrPath {
  const { data, size } = encode(text, codeOptions)
  let d = ''
  let [penX, penY] = [0, 0]
  for (const [y, row] of data.entries()) {
    for (let x = 0; x < size; x += 1) {
      if (!row[x]) continue
      const begin = x
      while (row[x + 1]) x += 1
      d += `m${begin - penX} ${y - penY}h${x + 1 - begin}`
      penX = x + 1
      penY = y
    }
  }
  return { size, d }
}
