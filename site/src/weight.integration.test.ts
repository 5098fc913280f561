import { brotliCompressSync, constants } from 'node:zlib'
import { contentTypes } from '@osi/shared'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { securityHeaders } from '../server/security-headers.ts'
import { accessibilityExample } from './testing/accessibility-example.ts'
import { CompiledSite, testSiteUrl } from './testing/compiled-site.ts'
import { largeRegister } from './testing/large-register.ts'
import { spanishDocuments, spanishNotice } from './testing/in-spanish.ts'
import { publicationOf } from './testing/publication-of.ts'
import { mediaExamples, richPage } from './testing/rich-page.ts'

/**
 * What a first view of a page may load (docs/decisions/0023): in bytes, compressed as the site's server does. What is no font has to fit into the
 * ten packets that a server sends before it hears from the reader again; the fonts into the twenty that it sends after that.
 */
const limits = { all: 30 * 1460, withoutFonts: 14_600, requests: 6 }

const publication = publicationOf(
  { pages: [richPage] },
  {
    'site-settings': {
      officeName: 'Office of School Improvement',
      departmentName: 'Department',
      phone: '601.359.1003',
    },
    home: { heading: 'School Improvement', introduction: 'The office helps schools.', contact: 'contact-osi' },
    accessibility: accessibilityExample,
    notice: { level: 'warning', message: 'The office is closed on Friday.' },
  },
  mediaExamples,
)
const spanish = publicationOf(spanishDocuments, { ...publication.globals, notice: spanishNotice })
const now = new Date('2018-10-20T17:00:00Z')
const addresses = [
  '/',
  '/webinars/',
  '/webinars/reading-the-indicators/',
  '/webinars/recordings/',
  '/conferences/i3-innovate-inspire-ignite/',
  '/deadlines/school-improvement-plan/',
  '/identified-schools/',
  '/identified-schools/csi/',
  '/schools/example-middle-school/',
  '/districts/example-county-school-district/',
  '/everything/',
  '/faqs/',
  '/contacts/',
  '/glossary/',
  '/search/',
  '/report-a-problem/',
  '/accessibility/',
  '/site-map/',
  '/404.html',
  '/es/identified-schools/',
  '/es/faqs/',
  '/es/schools/example-middle-school/',
]

let site: CompiledSite
beforeAll(async () => {
  site = await CompiledSite.compile()
})
afterAll(() => site?.remove())

/** Of a text, compressed at the quality that the release builder takes for it. */
const compressedSize = (text: string | Buffer, quality: number) =>
  brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }).length

const sizeOf = (headers: Record<string, string>) =>
  Object.entries(headers).reduce((sum, [name, value]) => sum + name.length + value.length + 4, 0)

/** As HTTP/2 sends them: what all answers have goes over the line once, what belongs to one file with each. */
const headersOf = (files: number) => sizeOf(securityHeaders(testSiteUrl)) + files * 200

const linked = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].map(([, path = '']) => path)
const sheetsOf = (html: string) => linked(html, /<link rel="stylesheet" href="([^"]+)"/g)
const scriptsOf = (html: string) => linked(html, /<script[^>]* src="([^"]+)"/g)
const fontsOf = (html: string) => linked(html, /href="([^"]+\.woff2)"/g)

const bodyOf = (path: string) => {
  const file = site.asset(path)
  if (!file) throw new Error(`${path} is not there.`)
  return file.body
}

function expectQuick(html: string): void {
  const texts = [...sheetsOf(html), ...scriptsOf(html)]
  const fonts = fontsOf(html)
  const withoutFonts = texts.reduce(
    (sum, path) => sum + compressedSize(bodyOf(path), 11),
    compressedSize(html, 8) + headersOf(texts.length + 1),
  )
  expect(withoutFonts).toBeLessThanOrEqual(limits.withoutFonts)
  expect(fonts.reduce((sum, path) => sum + bodyOf(path).length + 200, withoutFonts)).toBeLessThanOrEqual(limits.all)
  expect(1 + texts.length + fonts.length).toBeLessThanOrEqual(limits.requests)
}

describe.each(addresses)('a first view of %s', (address) => {
  const view = async () => (await site.page(address, address.startsWith('/es/') ? spanish : publication, now)).html

  test('stays within what a slow phone loads quickly', async () => {
    expectQuick(await view())
  })

  test('needs one style sheet and one script, which asks for no other by itself', async () => {
    const html = await view()
    expect(sheetsOf(html)).toHaveLength(1)
    expect(scriptsOf(html)).toHaveLength(1)
    // A plain script has no imports; what is written as one would not even run.
    expect(scriptsOf(html).map((path) => /(^|[;}])\s*(import|export)[\s{*"']/.test(bodyOf(path).toString()))).toEqual([
      false,
    ])
  })

  test('has a style for everything that has one on another page', async () => {
    const html = await view()
    const used = new Set(linked(html, / class="([^"]+)"/g).flatMap((names) => names.split(' ')))
    const own = classesIn(sheetsOf(html))
    expect([...used].filter((name) => allClasses().has(name) && !own.has(name))).toEqual([])
  })
})

test('a conference that can be attended online too loads as quickly', async () => {
  const conferences = contentTypes.conferences.examples.map((conference) => ({
    ...conference,
    days: conference.days.map((day, index) => ({
      ...day,
      online: { url: `https://meet.example.org/j/8377${index}4` },
    })),
  }))
  const hybrid = publicationOf({ conferences }, { ...publication.globals })
  expectQuick((await site.page('/conferences/i3-innovate-inspire-ignite/', hybrid, now)).html)
})

test.each(['/identified-schools/', '/identified-schools/csi/', '/districts/example-county-1/'])(
  'with nine hundred schools in the register, %s loads as quickly',
  async (address) => {
    const large = publicationOf({ ...largeRegister({ districts: 138, schools: 900, years: 8 }) })
    const { html, status } = await site.page(address, large, now)
    expect(status).toBe(200)
    expectQuick(html)
  },
)

/** Every class that the style sheets have a rule for. */
function classesIn(sheets: readonly string[]): Set<string> {
  return new Set(sheets.flatMap((path) => linked(bodyOf(path).toString(), /\.([a-z][\w-]*)(?=[^{}]*\{)/g)))
}
const allClasses = () => classesIn(site.assets.filter((path) => path.endsWith('.css')))
