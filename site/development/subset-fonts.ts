/**
 * Makes the typefaces that readers load from the @fontsource-variable packages: only the characters and the weights that
 * the site needs; and the outlines of letters that sharing pictures are drawn with. Run by hand after a new version of a package (`node site/development/subset-fonts.ts`); what it writes is committed.
 * A character that is not in a file is drawn by the next family, so a name in another alphabet still reads.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import subsetFont from 'subset-font'
import { outlinesOf } from './outlines.ts'

const require = createRequire(import.meta.url)
const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)).join('')
const punctuation = '–—‘’‚“”„•…−→€™\u2011\u202f'
const latin = range(0x20, 0x7e) + range(0xa0, 0xff) + punctuation

const fonts = [
  {
    from: '@fontsource-variable/public-sans/files/public-sans-latin-wght-normal.woff2',
    to: 'public-sans.woff2',
    text: latin,
    variationAxes: { wght: { min: 400, max: 700 } },
    outlines: { to: 'sans-600.json', wght: 600 },
  },
  {
    from: '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
    to: 'source-serif-650.woff2',
    text: range(0x20, 0x7e) + 'áéíóúñüçÁÉÍÓÚÑÜ' + '–—‘’“”…·§\u00a0\u00ad\u2011',
    variationAxes: { wght: 650 },
    outlines: { to: 'serif-650.json', wght: 650 },
  },
]

for (const { from, to, text, variationAxes, outlines } of fonts) {
  const source = readFileSync(require.resolve(from))
  const font = await subsetFont(source, text, { targetFormat: 'woff2', variationAxes })
  writeFileSync(new URL(`../src/styles/fonts/${to}`, import.meta.url), font)
  console.log(`${to}: ${font.length} bytes`)
  const oneWeight = await subsetFont(source, latin, {
    targetFormat: 'truetype',
    variationAxes: { wght: outlines.wght },
  })
  const letters = `${JSON.stringify(outlinesOf(oneWeight, latin), undefined, 2)}\n`
  writeFileSync(new URL(`../src/sharing/${outlines.to}`, import.meta.url), letters)
  console.log(`${outlines.to}: ${letters.length} bytes`)
}
