import { hash } from 'node:crypto'
import { land, river } from '../components/motif/mississippi.ts'
import { fittedLines, type FittedLines, type Frame } from './fitted-lines.ts'
import { Lettering } from './lettering.ts'
import sansOutlines from './sans-600.json' with { type: 'json' }
import serifOutlines from './serif-650.json' with { type: 'json' }

/** What stands on the picture that others show beside a link to a page. */
export interface SharingText {
  title: string
  /** When it is, or to what it belongs. */
  over?: string
  office: string
}

/** In pixels: what the large previews of links ask for. */
const pictureSize = { width: 1200, height: 630 }

/** The light scheme's, from `styles/tokens.css`. */
const colors = { board: '#12392f', line: '#3d6458', chalk: '#ffffff', chalkSoft: '#d6e5de', pencil: '#ffc83d' }

const margin = 72
const textWidth = 730
const sans = new Lettering(sansOutlines)
const serif = new Lettering(serifOutlines)
const titleFrame: Frame = {
  width: textWidth,
  height: 330,
  sizes: [84, 76, 68, 60, 54, 48, 42, 37, 32, 28],
  lineHeight: 1.14,
}
const overFrame: Frame = { width: textWidth, height: 84, sizes: [34, 30, 27], lineHeight: 1.25 }
const officeFrame: Frame = { width: 640, height: 40, sizes: [30, 27, 24, 21, 18], lineHeight: 1.25 }

const mark = `<g transform="translate(${margin} 64) scale(1.25)"><path fill="${colors.chalk}" d="M0 24h8.5v10H0zM10.75 15h8.5v19h-8.5z"/><path fill="${colors.pencil}" d="M21.5 4H30v30h-8.5z"/></g>`
const motif = `<g transform="translate(884 86) scale(.94)" fill="none" stroke-linecap="round" stroke-linejoin="round" stroke="${colors.line}" stroke-width="2"><path d="${land}" fill="#fff" fill-opacity=".05"/>${[
  [-34, 0.75],
  [-68, 0.5],
  [-102, 0.25],
]
  .map(([wave, opacity]) => `<path d="${river}" transform="translate(${wave})" opacity="${opacity}"/>`)
  .join('')}<path d="${river}" stroke="${colors.pencil}" stroke-width="5"/></g>`

/** How a text stands on its picture. */
interface Composition {
  title: FittedLines
  over?: FittedLines
  office: FittedLines
}

const fittedIn = (lettering: Lettering, text: string, frame: Frame): FittedLines | undefined =>
  lettering.canDraw(text) ? fittedLines(text, frame, (each) => lettering.widthOf(each)) : undefined

/** @returns undefined when the typefaces lack a character of it, or it has no room */
function compositionOf(text: SharingText): Composition | undefined {
  const title = fittedIn(serif, text.title, titleFrame)
  const over = text.over === undefined ? undefined : fittedIn(sans, text.over, overFrame)
  const office = fittedIn(sans, text.office, officeFrame)
  if (!title || !office || (text.over !== undefined && !over)) return undefined
  return { title, over, office }
}

/**
 * The picture as SVG, text as outlines: it looks the same on every machine, whatever fonts it has.
 * @returns undefined when the typefaces lack a character of it, or the title has no room: the general picture stands for such a page
 */
export function svgOf(text: SharingText): string | undefined {
  const composition = compositionOf(text)
  if (!composition) return undefined
  const { title, over, office } = composition
  const overHeight = over ? heightOf(over, overFrame) + 18 : 0
  // Between the office's name and the lower edge, a little above the middle.
  const top = 140 + (420 - overHeight - heightOf(title, titleFrame)) / 2
  const { width, height } = pictureSize
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<rect width="${width}" height="${height}" fill="${colors.board}"/>`,
    motif,
    mark,
    drawn(sans, office, officeFrame, { x: margin + 58, top: 71, color: colors.chalkSoft }),
    over ? drawn(sans, over, overFrame, { x: margin, top, color: colors.pencil }) : '',
    drawn(serif, title, titleFrame, { x: margin, top: top + overHeight, color: colors.chalk }),
    '</svg>',
  ].join('')
}

const heightOf = ({ lines, size }: FittedLines, { lineHeight }: { lineHeight: number }): number =>
  lines.length * size * lineHeight

/** Letters reach about three quarters of their size above the baseline. */
const baseline = 0.78

function drawn(
  lettering: Lettering,
  { lines, size }: FittedLines,
  { lineHeight }: { lineHeight: number },
  { x, top, color }: { x: number; top: number; color: string },
): string {
  return lines
    .map((line, index) => {
      const y = Math.round(top + size * (index * lineHeight + (lineHeight - 1) / 2 + baseline))
      return lettering.svgOf(line, { x, y, size, color })
    })
    .join('')
}

/** A sharing picture of a page. */
export interface SharingPicture {
  /** From the site's root. */
  address: string
  /** What stands on it, in lines: the title first, the office last. */
  alt: string
}

/** Where the pictures are, below the site’s root. */
export const sharingFolder = 'sharing'

/** Whether a file may be a sharing picture, by its name. */
export const isPictureName = (name: string): boolean => /^[\w-]{16}\.png$/.test(name)

/** What all pictures look like: in other outlines, colors or places, they get other names. */
const look = hash('sha256', svgOf({ title: 'What a picture looks like', over: 'Now', office: 'Office' }) ?? '')

/** A picture's name says what stands on it and how it looks: a picture never changes, and pages with the same words share it. */
const nameOf = (alt: string): string => `${hash('sha256', look + alt, 'base64url').slice(0, 16)}.png`

/** On one line, composed as fonts have their letters, without what nobody sees. */
const plain = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim()

/**
 * The picture of a page.
 * @returns undefined where the general picture has to do: the typefaces lack a letter, or the title has no room
 */
export function sharingPictureOf({ title, over = '', office }: SharingText): SharingPicture | undefined {
  const [first, second, last] = [plain(title), plain(over), plain(office)]
  if (!compositionOf({ title: first, over: second || undefined, office: last })) return undefined
  const alt = [first, ...(second ? [second] : []), last].join('\n')
  return { address: `/${sharingFolder}/${nameOf(alt)}`, alt }
}

/** A picture that has to be drawn. */
export interface PictureToDraw {
  name: string
  svg: string
}

/**
 * The picture that a page names, from what the page says of it.
 * @param address as the page has it
 * @returns undefined when it is the general picture, or one that an earlier version of the code drew
 */
export function pictureToDraw({ address, alt }: SharingPicture): PictureToDraw | undefined {
  const name = nameOf(alt)
  if (!address.endsWith(`/${sharingFolder}/${name}`)) return undefined
  const [title = '', ...more] = alt.split('\n')
  const svg = svgOf({ title, over: more.length > 1 ? more[0] : undefined, office: more.at(-1) ?? '' })
  return svg === undefined ? undefined : { name, svg }
}
