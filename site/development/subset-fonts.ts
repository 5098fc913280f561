/**
 * Makes the typefaces that readers load from the @fontsource-variable packages: only the characters and the weights that
 * the site needs. Run by hand after a new version of a package (`node site/development/subset-fonts.ts`); what it writes is committed.
 * A character that is not in a file is drawn by the next family, so a name in another alphabet still reads.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import subsetFont from 'subset-font'

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
  },
  {
    from: '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
    to: 'source-serif-650.woff2',
    text: range(0x20, 0x7e) + 'áéíóúñüçÁÉÍÓÚÑÜ' + '–—‘’“”…·§\u00a0\u00ad\u2011',
    variationAxes: { wght: 650 },
  },
]

for (const { from, to, text, variationAxes } of fonts) {
  const font = await subsetFont(readFileSync(require.resolve(from)), text, { targetFormat: 'woff2', variationAxes })
  writeFileSync(new URL(`../src/styles/fonts/${to}`, import.meta.url), font)
  console.log(`${to}: ${font.length} bytes`)
}
