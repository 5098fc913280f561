/**
 * A typeface's letters as outlines, in its own units. Machines that make releases have no fonts installed, and could draw text in no other way.
 * `development/subset-fonts.ts` makes them from the fonts that the pages load.
 */
export interface Outlines {
  unitsPerEm: number
  /** By character: how far it moves the pen, a space, and its outline as an SVG path whose y points up. */
  letters: Readonly<Record<string, string>>
  /** By pair of characters: how much closer (negative) or farther apart they stand. */
  kerning: Readonly<Record<string, number>>
}

interface Letter {
  advance: number
  outline: string
}

/** Text drawn as outlines, in one typeface. Sizes and positions are pixels. */
export class Lettering {
  readonly #unitsPerEm: number
  readonly #letters: ReadonlyMap<string, Letter>
  readonly #kerning: ReadonlyMap<string, number>

  constructor({ unitsPerEm, letters, kerning }: Outlines) {
    this.#unitsPerEm = unitsPerEm
    this.#letters = new Map(
      Object.entries(letters).map(([character, letter]) => {
        const space = letter.indexOf(' ')
        return [character, { advance: Number(letter.slice(0, space)), outline: letter.slice(space + 1) }]
      }),
    )
    this.#kerning = new Map(Object.entries(kerning))
  }

  /** Whether it has every character of a text. */
  canDraw(text: string): boolean {
    return [...text].every((character) => this.#letters.has(character))
  }

  /** How wide a text is on one line, as a multiple of the letters' size. */
  widthOf(text: string): number {
    return this.#placed(text).width / this.#unitsPerEm
  }

  /** One line of text as SVG. @param x its left end @param y its baseline @param color as CSS writes it */
  svgOf(text: string, { x, y, size, color }: { x: number; y: number; size: number; color: string }): string {
    const scale = Number((size / this.#unitsPerEm).toFixed(5))
    const paths = this.#placed(text).letters.map(({ at, outline }) =>
      outline === '' ? '' : `<path transform="translate(${at})" d="${outline}"/>`,
    )
    return `<g fill="${color}" transform="translate(${x} ${y}) scale(${scale} ${-scale})">${paths.join('')}</g>`
  }

  /** Where each letter begins, in the typeface's units. */
  #placed(text: string): { letters: { at: number; outline: string }[]; width: number } {
    let at = 0
    let before = ''
    const letters = [...text].map((character) => {
      const { advance, outline } = this.#letters.get(character) ?? { advance: 0, outline: '' }
      at += this.#kerning.get(before + character) ?? 0
      before = character
      const placed = { at, outline }
      at += advance
      return placed
    })
    return { letters, width: at }
  }
}
