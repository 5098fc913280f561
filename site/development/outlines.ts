import { Blob, Buffer as Text, Face, Font, shape } from 'harfbuzzjs'
import type { Outlines } from '../src/sharing/lettering.ts'

/** Characters that stand beside each other in words; the distance of others is right as it is. */
const isKerned = /[A-Za-z0-9.,:;’“”?!()–—-]/

/**
 * The outlines of a typeface's letters, for drawing text where no font can be installed.
 * @param font a TrueType file of one weight
 * @param characters those wanted; what the font doesn't have is left out
 */
export function outlinesOf(font: Buffer, characters: string): Outlines {
  const face = new Face(new Blob(new Uint8Array(font).buffer))
  const hb = new Font(face)
  const shaped = (text: string) => {
    const buffer = new Text()
    buffer.addText(text)
    buffer.guessSegmentProperties()
    shape(hb, buffer)
    const positions = buffer.getGlyphPositions()
    return buffer.getGlyphInfos().map(({ codepoint }, index) => ({
      glyph: codepoint,
      advance: positions[index]?.xAdvance ?? 0,
    }))
  }
  const letters = Object.fromEntries(
    [...characters].flatMap((character) => {
      const [one, ...more] = shaped(character)
      // Glyph 0 is the box for what is not there.
      return !one || one.glyph === 0 || more.length > 0
        ? []
        : [[character, `${one.advance} ${hb.glyphToPath(one.glyph)}`]]
    }),
  )
  const kerned = Object.keys(letters).filter((character) => isKerned.test(character))
  const kerning = Object.fromEntries(
    kerned.flatMap((left) => {
      const alone = shaped(left)[0]?.advance ?? 0
      return kerned.flatMap((right) => {
        const pair = shaped(left + right)
        const difference = pair.length === 2 ? (pair[0]?.advance ?? alone) - alone : 0
        return difference === 0 ? [] : [[left + right, difference]]
      })
    }),
  )
  return { unitsPerEm: face.upem, letters, kerning }
}
