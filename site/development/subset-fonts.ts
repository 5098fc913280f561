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
const spanish = 'áéíóúñüÁÉÍÓÚÑÜ¡¿'
/** Letters with accents that English and Spanish lack, and signs that few texts have: in files that come with the first of them on a page. */
const rare = range(0xa2, 0xff)

const sans = {
  from: '@fontsource-variable/public-sans/files/public-sans-latin-wght-normal.woff2',
  variationAxes: { wght: { min: 400, max: 700 } },
  // Figures of one width are for tables; without a list the file has small capitals, fractions and old figures too.
  keepFeatures: ['kern', 'locl', 'tnum'],
  dropTables: ['STAT'],
}
const serif = {
  from: '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
  variationAxes: { wght: 650 },
  keepFeatures: ['kern', 'liga', 'lnum'],
  dropTables: ['STAT', 'BASE', 'GDEF'],
}
const fonts = [
  {
    ...sans,
    to: 'public-sans.woff2',
    text: `${range(0x20, 0x7e)}\u00a0\u00ad${spanish}§©°·–—‘’“”•…−→€™\u2011\u202f`,
    outlines: { to: 'sans-600.json', wght: 600 },
  },
  { ...sans, to: 'public-sans-more.woff2', text: rare, outlines: undefined },
  {
    ...serif,
    to: 'source-serif-650.woff2',
    // Headings have no signs of programmers.
    text: `${range(0x20, 0x7e).replace(/[\\^_`{|}~<>]/g, '')}\u00a0\u00ad${spanish}–—‘’“”…·§\u2011`,
    outlines: { to: 'serif-650.json', wght: 650 },
  },
  { ...serif, to: 'source-serif-650-more.woff2', text: rare, outlines: undefined },
]

for (const { from, to, text, outlines, ...options } of fonts) {
  const source = readFileSync(require.resolve(from))
  const font = await subsetFont(source, text, { targetFormat: 'woff2', noHinting: true, ...options })
  writeFileSync(new URL(`../src/styles/fonts/${to}`, import.meta.url), font)
  console.log(`${to}: ${font.length} bytes`)
  if (!outlines) continue
  const oneWeight = await subsetFont(source, latin, {
    targetFormat: 'truetype',
    variationAxes: { wght: outlines.wght },
  })
  const letters = `${JSON.stringify(outlinesOf(oneWeight, latin), undefined, 2)}\n`
  writeFileSync(new URL(`../src/sharing/${outlines.to}`, import.meta.url), letters)
  console.log(`${outlines.to}: ${letters.length} bytes`)
}
