import { createRequire } from 'node:module'
import path from 'node:path'
import sharp, { type OverlayOptions } from 'sharp'

/** Pictures with and without text, drawn here: nobody’s real ones. */

/** Comes with Next, and so is on every machine: a bare one has no fonts. */
const fontfile = path.join(
  path.dirname(createRequire(import.meta.url).resolve('next/package.json')),
  'dist/compiled/@vercel/og/Geist-Regular.ttf',
)

interface Lines {
  left: number
  top: number
  /** Dots per inch; letters of 12 points are so many sixths high. */
  dpi: number
  color?: string
  /** In which the lines are broken, in pixels. */
  width?: number
}

async function lines(words: string, { left, top, dpi, color = 'black', width }: Lines): Promise<OverlayOptions> {
  const text = `<span foreground="${color}">${words}</span>`
  const input = await sharp({ text: { text, font: 'Geist', fontfile, dpi, width, rgba: true } })
    .png()
    .toBuffer()
  return { input, left, top }
}

const canvas = (width: number, height: number, background: string) =>
  sharp({ create: { width, height, channels: 3, background } })

const drawn = (width: number, height: number, shapes: string): Buffer =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${shapes}</svg>`)

const repeated = (count: number, shape: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => shape(index)).join('')

/** Numbers from 0 to 1 that look like chance, and are the same each time. */
function chance(): () => number {
  let seed = 1
  return () => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647
}

const sentence =
  'The plan says what the school will change, who does it, and by when. Families are asked to help write it.'

export const flyer = async (): Promise<Buffer> =>
  canvas(1275, 1650, '#fff7e0')
    .composite([
      await lines('School Improvement Convening', { left: 100, top: 100, dpi: 300 }),
      await lines(
        'October 26, 2026, 9 a.m. to 3 p.m. Jackson Convention Complex, Room 204. Lunch is served. Register by October 12.',
        { left: 100, top: 600, dpi: 180, width: 1000 },
      ),
    ])
    .jpeg()
    .toBuffer()

/** Large light letters on dark ground. */
export const poster = async (): Promise<Buffer> =>
  canvas(2000, 2600, '#112233')
    .composite([
      await lines(
        'Family Night\nThursday, May 7\n6 to 8 p.m.\nLarkspur Elementary\nBring the whole family.\nFree dinner and child care!\nCall the office to sign up',
        { left: 60, top: 100, dpi: 560, color: 'white' },
      ),
    ])
    .png()
    .toBuffer()

export async function screenshotOfTable(): Promise<Buffer> {
  const cells = Array.from({ length: 32 }, (_, index) =>
    lines(`${['Larkspur', 'Bluestem', 'Quillwort'][index % 3]} ${index}`, {
      left: 20 + (index % 4) * 160,
      top: 20 + Math.floor(index / 4) * 36,
      dpi: 90,
    }),
  )
  const grid =
    repeated(9, (row) => `<path d="M10 ${12 + row * 36}H660" stroke="#999"/>`) +
    repeated(5, (column) => `<path d="M${12 + column * 160} 12V300" stroke="#999"/>`)
  return canvas(680, 320, 'white')
    .composite([{ input: drawn(680, 320, grid) }, ...(await Promise.all(cells))])
    .png()
    .toBuffer()
}

/** Not level, a little out of focus, on paper that isn’t white. */
export async function scan(): Promise<Buffer> {
  const page = await canvas(1275, 1650, '#f4f1ea')
    .composite([
      await lines(Array.from({ length: 12 }, () => sentence).join(' '), { left: 100, top: 120, dpi: 110, width: 1050 }),
    ])
    .png()
    .toBuffer()
  return sharp(page).rotate(1.2, { background: '#eeeeee' }).blur(0.7).jpeg({ quality: 60 }).toBuffer()
}

export const sky = (): Promise<Buffer> =>
  sharp(
    drawn(
      1200,
      800,
      '<defs><linearGradient id="a"><stop stop-color="#036"/><stop offset="1" stop-color="#fc6"/></linearGradient></defs><rect width="1200" height="800" fill="url(#a)"/>',
    ),
  )
    .png()
    .toBuffer()

/** What a camera sees in the dark, or of grass and leaves. @param blur in pixels; 0 for none */
export async function grain(sigma: number, blur: number): Promise<Buffer> {
  const noise = { type: 'gaussian', mean: 128, sigma } as const
  const grains = await sharp({ create: { width: 1200, height: 900, channels: 3, background: '#888', noise } })
    .png()
    .toBuffer()
  return (blur ? sharp(grains).blur(blur).normalise() : sharp(grains)).jpeg().toBuffer()
}

/** Faces, far away. */
export function crowd(): Promise<Buffer> {
  const next = chance()
  const shades = () => Math.floor(next() * 220)
  const face = () =>
    `<circle cx="${next() * 1200}" cy="${next() * 800}" r="${3 + next() * 14}" fill="rgb(${shades()},${shades()},${shades()})"/>`
  return sharp(drawn(1200, 800, `<rect width="1200" height="800" fill="#a98"/>${repeated(900, face)}`))
    .blur(1)
    .jpeg()
    .toBuffer()
}

/** A wall with a fence before it. */
export function wall(): Promise<Buffer> {
  const brick = (index: number) => {
    const [column, row] = [index % 26, Math.floor(index / 26)]
    return `<rect x="${column * 50 + (row % 2) * 25 - 25}" y="${row * 20}" width="46" height="17" fill="#8c3c28"/>`
  }
  const board = (index: number) => `<rect x="${index * 15}" y="700" width="8" height="40" fill="white"/>`
  const shapes = `<rect width="1200" height="800" fill="#ccc"/>${repeated(900, brick)}${repeated(80, board)}`
  return sharp(drawn(1200, 800, shapes))
    .jpeg()
    .toBuffer()
}

export function building(): Promise<Buffer> {
  const window = (index: number) =>
    `<rect x="${(index % 30) * 40 + 6}" y="${Math.floor(index / 30) * 60 + 20}" width="16" height="26" fill="#234"/>`
  return sharp(drawn(1200, 800, `<rect width="1200" height="800" fill="#cbb"/>${repeated(360, window)}`))
    .jpeg()
    .toBuffer()
}

export function drawing(): Promise<Buffer> {
  const next = chance()
  const stroke = () =>
    `<path d="M${next() * 900} ${next() * 700}l${next() * 40} ${next() * 40}" stroke="#222" stroke-width="3"/>`
  const shapes = `<rect width="900" height="700" fill="white"/><path d="M50 600 L300 200 L550 600 Z M300 200 C 500 50 700 300 800 100" fill="none" stroke="#222" stroke-width="5"/><circle cx="650" cy="500" r="90" fill="#fc3" stroke="#222"/>`
  return sharp(drawn(900, 700, shapes + repeated(40, stroke)))
    .png()
    .toBuffer()
}

export const logo = async (): Promise<Buffer> =>
  canvas(700, 300, 'white')
    .composite([
      { input: drawn(200, 300, '<circle cx="80" cy="150" r="60" fill="#0a5"/>'), left: 0, top: 0 },
      await lines('Office of\nSchool Improvement', { left: 180, top: 90, dpi: 200 }),
    ])
    .png()
    .toBuffer()

/** With a title, and words beside both axes. */
export async function chart(): Promise<Buffer> {
  const bars = repeated(
    7,
    (index) =>
      `<rect x="${100 + index * 120}" y="${500 - index * 50}" width="80" height="${index * 50 + 20}" fill="#36c"/>`,
  )
  const labels = [
    lines('Graduation rate by year', { left: 300, top: 12, dpi: 140 }),
    ...Array.from({ length: 7 }, (_, index) =>
      lines(`${2019 + index}`, { left: 110 + index * 120, top: 540, dpi: 90 }),
    ),
    ...Array.from({ length: 6 }, (_, index) =>
      lines(`${100 - index * 20}%`, { left: 20, top: 50 + index * 85, dpi: 90 }),
    ),
  ]
  return canvas(1000, 600, 'white')
    .composite([{ input: drawn(1000, 600, bars) }, ...(await Promise.all(labels))])
    .png()
    .toBuffer()
}
