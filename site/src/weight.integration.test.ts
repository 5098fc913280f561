import { brotliCompressSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { CompiledSite } from './testing/compiled-site.ts'
import { publicationOf } from './testing/publication-of.ts'

/** Bytes of everything that a first view of a page loads, compressed as the site's server sends it, and of what is not a font. */
const limits = { all: 64 * 1024, withoutFonts: 20 * 1024, requests: 8 }

const publication = publicationOf({}, { 'site-settings': { officeName: 'Office of School Improvement' } })
const now = new Date('2018-10-20T17:00:00Z')

let site: CompiledSite
beforeAll(async () => {
  site = await CompiledSite.compile()
})
afterAll(() => site?.remove())

/** What the page and the scripts that it loads at once ask for. */
function assetsOf(html: string): string[] {
  const found = new Set(
    [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+\.(?:css|js|woff2))"/g)].map(([, path = '']) => path),
  )
  for (const path of found) {
    const code = path.endsWith('.js') ? (site.asset(path)?.body.toString() ?? '') : ''
    for (const [, file] of code.matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g)) found.add(`/assets/${file}`)
  }
  return [...found]
}

test.each([
  '/',
  '/webinars/',
  '/webinars/reading-the-indicators/',
  '/conferences/i3-innovate-inspire-ignite/',
  '/identified-schools/csi/',
  '/faqs/',
  '/contacts/',
  '/glossary/',
  '/report-a-problem/',
  '/404.html',
])('a first view of %s stays within what a slow phone loads quickly', async (address) => {
  const { html } = await site.page(address, publication, now)
  const assets = assetsOf(html)
  const sizes = assets.map((path) => {
    const body = site.asset(path)?.body ?? Buffer.alloc(0)
    return {
      isFont: path.endsWith('.woff2'),
      size: path.endsWith('.woff2') ? body.length : brotliCompressSync(body).length,
    }
  })
  const sum = (of: typeof sizes) => of.reduce((total, { size }) => total + size, brotliCompressSync(html).length)
  expect(sizes.filter(({ isFont }) => isFont).reduce((total, { size }) => total + size, 0)).toBeLessThanOrEqual(
    40 * 1024,
  )
  expect(sum(sizes)).toBeLessThanOrEqual(limits.all)
  expect(sum(sizes.filter(({ isFont }) => !isFont))).toBeLessThanOrEqual(limits.withoutFonts)
  expect(assets.length + 1).toBeLessThanOrEqual(limits.requests)
})
