/** Brightness of every pixel, 0 to 255, row by row. */
export interface Grays {
  pixels: Uint8Array
  width: number
  height: number
}

/** A part of one row of pixels with edge beside edge. */
interface Run {
  y: number
  left: number
  right: number
  edges: number
}

/** A part of a picture that looks like a word: strokes side by side, and nothing above and below. */
export interface Word {
  left: number
  top: number
  width: number
  height: number
  /** About how many letters it has. */
  letters: number
}

/** How much a stroke differs from the paper: less is a texture, or the noise of a camera. */
const minContrast = 56

/** Pixels between two strokes of one word. Words are apart from each other: the lines of a scan are not level. */
const maxGap = 3

/** Most letters have two strokes, each with an edge on either side. */
const edgesOfLetter = 4.2

/** Pixels. Smaller can’t be read; larger is found where the picture is smaller. */
const heights = { min: 5, max: 44 }

/** Letters in a piece of a word that is as wide as it is high: wide capitals, and narrow small ones with room above and below. */
const lettersInSquare = { min: 0.5, max: 3.5 }

/** The shares of paper among the pixels of a word, and of those around it: leaves, faces and bricks have no even ground. */
const minPaper = { within: 0.33, around: 0.75 }

/** How much the gray of paper may differ: a scan has shades. */
const shades = 12

/** How much the distances of strokes differ in a text. In a fence, in blinds or on a ruler they differ less. Few strokes tell nothing. */
const minVariation = 0.2
const minDistances = 8

/** The parts of each row in which it gets dark and light again and again, from one pixel to the next but one. */
export function runsIn({ pixels, width, height }: Grays): Run[] {
  const runs: Run[] = []
  for (let y = 0; y < height; y += 1) {
    let run: Run | undefined
    let wasDarker = false
    for (let x = 1; x < width - 1; x += 1) {
      const at = y * width + x
      const change = pixels[at + 1]! - pixels[at - 1]!
      if (Math.abs(change) < minContrast) continue
      const isDarker = change < 0
      if (!run || x - run.right > maxGap) runs.push((run = { y, left: x, right: x, edges: 1 }))
      // The two sides of a thin stroke touch.
      else if (x > run.right + 1 || isDarker !== wasDarker) run.edges += 1
      run.right = x
      wasDarker = isDarker
    }
  }
  return runs
}

/** Runs that touch those in the row above are one part. */
function partsOf(runs: readonly Run[]): Run[][] {
  const partOf = new Map<Run, Run[]>()
  const join = (one: Run[], other: Run[]): Run[] => {
    if (one === other) return one
    const [small, large] = one.length < other.length ? [one, other] : [other, one]
    for (const run of small) {
      large.push(run)
      partOf.set(run, large)
    }
    return large
  }
  let first = 0
  for (const [index, run] of runs.entries()) {
    partOf.set(run, [run])
    while (runs[first]!.y < run.y - 1) first += 1
    for (let at = first; at < index && runs[at]!.y < run.y; at += 1) {
      const above = runs[at]!
      if (above.left <= run.right + 1 && above.right >= run.left - 1) join(partOf.get(above)!, partOf.get(run)!)
    }
  }
  return [...new Set(partOf.values())]
}

type Box = Omit<Word, 'letters'>

/** The commonest gray in a box. */
function paperOf({ left, top, width, height }: Box, grays: Grays): number {
  const counts = new Uint32Array(256)
  for (let y = top; y < top + height; y += 1)
    for (let x = left; x < left + width; x += 1) counts[grays.pixels[y * grays.width + x]!]! += 1
  let [paper, most] = [0, 0]
  for (let gray = 0; gray < 256; gray += 1) {
    const around = counts.subarray(Math.max(0, gray - shades), gray + shades + 1).reduce((sum, count) => sum + count, 0)
    if (around > most) [paper, most] = [gray, around]
  }
  return paper
}

/** The share of the pixels in a box that have the gray of paper. */
function shareOf(paper: number, { left, top, width, height }: Box, grays: Grays): number {
  let count = 0
  for (let y = top; y < top + height; y += 1)
    for (let x = left; x < left + width; x += 1)
      if (Math.abs(grays.pixels[y * grays.width + x]! - paper) <= shades) count += 1
  return count / (width * height)
}

/** Whether a box has strokes on paper, and paper above and below. */
function isOnPaper(box: Box, grays: Grays): boolean {
  const paper = paperOf(box, grays)
  if (shareOf(paper, box, grays) < minPaper.within) return false
  const [above, below] = [box.top - 2, box.top + box.height + 1]
  return [above, below]
    .filter((top) => top >= 0 && top < grays.height)
    .every((top) => shareOf(paper, { ...box, top, height: 1 }, grays) >= minPaper.around)
}

/** Whether the strokes of a box are as far from each other as letters are: now more, now less. */
function isUneven({ left, top, width, height }: Box, { pixels, width: rowWidth }: Grays): boolean {
  const row = (top + (height >> 1)) * rowWidth
  const starts: number[] = []
  for (let x = Math.max(left, 1); x < left + width; x += 1)
    if (pixels[row + x - 1]! - pixels[row + x]! >= minContrast / 2 && x > (starts.at(-1) ?? -2) + 1) starts.push(x)
  const distances = starts.slice(1).map((start, index) => start - starts[index]!)
  if (distances.length < minDistances) return true
  const mean = distances.reduce((sum, distance) => sum + distance, 0) / distances.length
  const variance = distances.reduce((sum, distance) => sum + (distance - mean) ** 2, 0) / distances.length
  return Math.sqrt(variance) >= minVariation * mean
}

/** What is between a fifth of a word and four fifths: its small letters, without what rises above them or hangs below. */
function lettersIn(part: readonly Run[], top: number, height: number): number {
  const middle = part.filter(({ y }) => y >= top + 0.25 * height && y < top + 0.75 * height)
  const rows = new Set(middle.map(({ y }) => y)).size
  return rows === 0 ? 0 : middle.reduce((sum, { edges }) => sum + edges, 0) / rows / edgesOfLetter
}

function wordOf(part: readonly Run[], grays: Grays): Word[] {
  let [left, right, top, bottom] = [Infinity, 0, Infinity, 0]
  for (const run of part) {
    left = Math.min(left, run.left)
    right = Math.max(right, run.right)
    top = Math.min(top, run.y)
    bottom = Math.max(bottom, run.y)
  }
  const [width, height] = [right - left + 1, bottom - top + 1]
  if (height < heights.min || height > heights.max || width < height) return []
  const letters = lettersIn(part, top, height)
  const inSquare = letters / (width / height)
  if (inSquare < lettersInSquare.min || inSquare > lettersInSquare.max) return []
  const box = { left, top, width, height }
  return isOnPaper(box, grays) && isUneven(box, grays) ? [{ ...box, letters }] : []
}

/** The words among the runs of a picture, as far as strokes tell. */
export const wordsOfRuns = (runs: readonly Run[], grays: Grays): Word[] =>
  partsOf(runs).flatMap((part) => wordOf(part, grays))
