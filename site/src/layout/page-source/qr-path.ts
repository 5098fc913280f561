import { encode } from 'uqr'

/** A QR code as one SVG path: a line for each run of dark squares, one unit high, drawn with a stroke of one unit. */
export interface QrPath {
  /** How many squares it is wide and high, its quiet border included. */
  size: number
  d: string
}

/** @param text what a phone's camera reads, an address as a rule */
export function qrPath(text: string): QrPath {
  const { data, size } = encode(text, { border: 2, ecc: 'M' })
  const runs = data.flatMap((row, y) =>
    [
      ...row
        .map((dark) => (dark ? '1' : '0'))
        .join('')
        .matchAll(/1+/g),
    ].map(({ index, 0: run }) => `M${index} ${y + 0.5}h${run.length}`),
  )
  return { size, d: runs.join('') }
}
