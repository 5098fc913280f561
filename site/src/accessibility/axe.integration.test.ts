import chromium from '@sparticuz/chromium'
import { contentTypes, familyTexts } from '@osi/shared'
import { chromium as browserType, type Browser, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { recordsOf, searchFilesOf, synonymsOf } from '../search/publication/publication-records.ts'
import { accessibilityExample } from '../testing/accessibility-example.ts'
import { axeFaults, ibmFaults } from '../testing/accessibility-engines.ts'
import { CompiledSite, testSiteUrl } from '../testing/compiled-site.ts'
import { openPage, type Visit } from '../testing/open-page.ts'
import { withSpanish } from '../testing/in-spanish.ts'
import { publicationOf } from '../testing/publication-of.ts'
import { mediaExamples, richPage } from '../testing/rich-page.ts'

/** Each answer as long as the help beside its field asks for. */
const answer =
  'The school gets help from the office and from its district. A plan says what will change, and by when. Families are asked to help write it.'
const spanishAnswer = 'La escuela recibe ayuda de la oficina y de su distrito. Un plan dice qué va a cambiar.'
const publication = publicationOf(
  {
    pages: [richPage],
    // One that people can attend online too, day by day.
    conferences: contentTypes.conferences.examples.map(({ days, ...conference }) => ({
      ...conference,
      days: days.map((day, index) => ({ ...day, online: { url: `https://video.example.org/${index}` } })),
    })),
    'school-categories': contentTypes['school-categories'].examples.map((category) => {
      const english = { ...category, ...Object.fromEntries(familyTexts.map(({ field }) => [field, answer])) }
      const { spanish } = withSpanish('school-categories', english, { name: 'Apoyo y mejora', meaning: spanishAnswer })
      // The English has changed since, and one answer is in English alone.
      return { ...english, spanish: { ...spanish, translatedFrom: { meaning: '' } } }
    }),
  },
  {
    'site-settings': {
      officeName: 'Office of School Improvement',
      departmentName: 'Department of Education',
      phone: '601.359.1003',
    },
    accessibility: accessibilityExample,
    notice: { level: 'emergency', message: 'The office is closed on Friday.' },
    home: {
      heading: 'School Improvement',
      introduction: 'The office helps schools.',
      supports: [{ title: 'Coaching' }],
      contact: 'contact-osi',
    },
  },
  mediaExamples,
)
const searchFiles = searchFilesOf(recordsOf(publication), synonymsOf(publication))
const now = new Date('2018-10-20T17:00:00Z')
const addresses = [
  '/',
  '/webinars/',
  '/webinars/reading-the-indicators/',
  '/webinars/recordings/',
  '/webinars/past/',
  '/conferences/',
  '/conferences/i3-innovate-inspire-ignite/',
  '/identified-schools/',
  '/identified-schools/csi/',
  '/identified-schools/years/2022-23/',
  '/schools/example-middle-school/',
  '/schools/example-annex-school/',
  '/districts/example-county-school-district/',
  '/deadlines/',
  '/deadlines/school-improvement-plan/',
  '/everything/',
  '/contacts/',
  '/faqs/',
  '/glossary/',
  '/search/',
  '/search/?q=support',
  '/site-map/',
  '/report-a-problem/',
  '/accessibility/',
  '/404.html',
  '/es/schools/example-middle-school/',
]

let site: CompiledSite
let browser: Browser

beforeAll(async () => {
  site = await CompiledSite.compile()
  browser = await browserType.launch({ executablePath: await chromium.executablePath(), args: ['--no-sandbox'] })
})
afterAll(async () => {
  await browser?.close()
  site?.remove()
})

/** A page, with what was found on it where it was asked for. */
async function opened(address: string, visit?: Visit): Promise<Page> {
  const page = await openPage({ site, browser, publication, searchFiles, now }, address, visit)
  if (address.includes('?q=')) await page.locator('[data-results] a').first().waitFor()
  return page
}

/** How each page is looked at, and what a second engine is asked there. */
const settings = [
  ['as designed', {}, 'all'],
  ['on a small phone', { width: 320 }, 'all'],
  ['in high contrast', { storage: { contrast: 'high' } }, 'colors'],
  ['in high contrast on white', { storage: { contrast: 'high', scheme: 'light' } }],
  ['in dark colors', { storage: { scheme: 'dark' } }, 'colors'],
  ['in dark colors on a small phone', { width: 320, storage: { scheme: 'dark' } }],
  ['on a small phone with the largest text', { width: 320, storage: { 'text-size': '200' } }],
] as const

test.each(addresses.flatMap((address) => settings.map(([how, options, ibm]) => ({ address, how, options, ibm }))))(
  '$address has no fault that axe or IBM’s engine can find, $how',
  async ({ address, options, ibm }) => {
    const page = await opened(address, options)
    expect(await axeFaults(page)).toEqual([])
    if (ibm) expect(await ibmFaults(page, ibm)).toEqual([])
    await page.context().close()
  },
)

test('both engines find a picture without a description', async () => {
  const page = await opened('/')
  await page.evaluate(() => document.querySelector('main')!.append(document.createElement('img')))
  expect(await axeFaults(page)).toEqual(['image-alt: img'])
  expect(await ibmFaults(page, 'all')).toEqual([expect.stringContaining('img_alt_valid')])
  await page.context().close()
})

test('IBM’s engine finds pale text', async () => {
  const page = await opened('/accessibility/')
  await page.addStyleTag({ content: 'main p { color: #ccc }' })
  expect(await ibmFaults(page, 'colors')).toContainEqual(expect.stringContaining('text_contrast_sufficient'))
  await page.context().close()
})

test.each(addresses.flatMap((address) => ['100', '200'].map((size) => ({ address, size }))))(
  '$address needs no sideways scrolling at 320 pixels with text of $size percent',
  async ({ address, size }) => {
    const page = await opened(address, { width: 320, storage: { 'text-size': size } })
    const width = await page.evaluate(() => {
      for (const details of document.querySelectorAll('main details')) details.setAttribute('open', '')
      return document.documentElement.scrollWidth
    })
    expect(width).toBeLessThanOrEqual(320)
    await page.context().close()
  },
)

test('the page of a school prints on one sheet, with the code that leads back to it', async () => {
  const page = await opened('/schools/example-middle-school/', { at: now })
  expect(await page.getByRole('heading', { name: 'What is next for this school' }).isVisible()).toBe(true)
  const pdf = await page.pdf({ format: 'Letter' })
  expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(1)
  await page.emulateMedia({ media: 'print' })
  const code = await page.locator('.page-source svg').boundingBox()
  // 22 millimeters: a phone reads it from an arm's length.
  expect(code?.width).toBeCloseTo((22 / 25.4) * 96, 0)
  expect(await page.locator('.page-source').innerText()).toContain(`${testSiteUrl}/schools/example-middle-school/`)
  await page.context().close()
})

test('high contrast is one click, stays on the next page, and goes again', async () => {
  const page = await opened('/')
  const background = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
  const button = page.getByRole('button', { name: 'High contrast' })
  expect(await background()).toBe('rgb(255, 255, 255)')
  await button.click()
  expect(await background()).toBe('rgb(0, 0, 0)')
  expect(await button.getAttribute('aria-pressed')).toBe('true')
  await page.goto(`${testSiteUrl}/faqs/`)
  expect(await background()).toBe('rgb(0, 0, 0)')
  await page.getByRole('button', { name: 'High contrast' }).click()
  await page.reload()
  expect(await background()).toBe('rgb(255, 255, 255)')
  await page.context().close()
})

test.each([
  ['a dark scheme', { colorScheme: 'dark' }, 'rgb(17, 28, 24)', 'false'],
  ['more contrast', { contrast: 'more' }, 'rgb(255, 255, 255)', 'true'],
  ['both', { colorScheme: 'dark', contrast: 'more' }, 'rgb(0, 0, 0)', 'true'],
] as const)('a device that asks for %s gets it, and the switch says so', async (_, device, background, pressed) => {
  const page = await opened('/faqs/', { device })
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe(background)
  expect(await page.getByRole('button', { name: 'High contrast' }).getAttribute('aria-pressed')).toBe(pressed)
  await page.context().close()
})

test('what the reader chooses goes before what the device asks for, and one button gives it back', async () => {
  const page = await opened('/faqs/', { device: { colorScheme: 'dark', contrast: 'more' } })
  const background = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
  await page.getByRole('button', { name: 'Display' }).click()
  await page.getByRole('radio', { name: 'Standard' }).check()
  expect(await background()).toBe('rgb(17, 28, 24)')
  await page.getByRole('radio', { name: 'Light' }).check()
  expect(await background()).toBe('rgb(255, 255, 255)')
  expect(await page.getByRole('button', { name: 'High contrast' }).getAttribute('aria-pressed')).toBe('false')
  await page.getByRole('button', { name: 'Reset to my device’s settings' }).click()
  expect(await background()).toBe('rgb(0, 0, 0)')
  await page.keyboard.press('Escape')
  expect(await page.getByRole('radio', { name: 'Light' }).isVisible()).toBe(false)
  await page.context().close()
})

test('on a phone the header is one row, and its buttons can be hit with a thumb', async () => {
  const page = await opened('/', { width: 360 })
  const header = await page.locator('.site-header').boundingBox()
  expect(header?.height).toBeLessThanOrEqual(110)
  for (const button of await page.locator('.site-header :is(button, summary):visible').all()) {
    const box = await button.boundingBox()
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44)
  }
  await page.context().close()
})

test('a phone’s first screen says what is next, what the categories mean and whom to call', async () => {
  const page = await opened('/', { width: 360 })
  for (const name of ['What is next', 'What your school’s category means', 'Contact']) {
    const box = await page.getByRole('heading', { name, level: 2 }).boundingBox()
    expect((box?.y ?? Infinity) + (box?.height ?? 0)).toBeLessThanOrEqual(640)
  }
  await page.context().close()
})

test('text grows step by step to twice its size, says so, and keeps it', async () => {
  // At twice its size the text needs a wide window for the buttons to stay in the header.
  const page = await opened('/', { width: 1800 })
  const rootSize = () => page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize))
  const larger = page.getByRole('button', { name: 'Larger text' })
  for (let step = 0; step < 4; step += 1) await larger.click()
  expect(await rootSize()).toBe(32)
  expect(await page.locator('[data-display-announcement]').textContent()).toBe('Text size 200 percent')
  expect(await larger.getAttribute('aria-disabled')).toBe('true')
  await page.goto(`${testSiteUrl}/faqs/`)
  expect(await rootSize()).toBe(32)
  await page.getByRole('button', { name: 'Normal text size' }).click()
  expect(await rootSize()).toBe(16)
  await page.context().close()
})

test('the first Tab leads to the skip link, and Enter past the menu', async () => {
  const page = await opened('/faqs/')
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to main content')
  await page.keyboard.press('Enter')
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('main')
  await page.context().close()
})

test('without JavaScript the menu opens on a phone, and no button is there that does nothing', async () => {
  const page = await opened('/', { width: 320, script: false })
  const link = page.locator('.site-nav__small').getByRole('link', { name: 'Webinars' })
  expect(await link.isVisible()).toBe(false)
  await page.getByText('Menu', { exact: true }).click()
  expect(await link.isVisible()).toBe(true)
  expect(await page.getByRole('button', { name: 'High contrast' }).isVisible()).toBe(false)
  await page.context().close()
})

test('on a phone the search opens with the focus in it, is cleared by its button, and Escape closes it', async () => {
  const page = await opened('/', { width: 360 })
  const toggle = page.locator('[data-search-toggle]')
  const input = page.locator('#search-box-input')
  expect(await input.isVisible()).toBe(false)
  await toggle.click()
  expect(await toggle.getAttribute('aria-expanded')).toBe('true')
  await page.keyboard.type('i3')
  expect(await input.inputValue()).toBe('i3')
  await page.getByRole('button', { name: 'Clear the search box' }).click()
  expect(await input.inputValue()).toBe('')
  expect(await input.evaluate((field) => field === document.activeElement)).toBe(true)
  expect(await page.getByRole('button', { name: 'Clear the search box' }).isVisible()).toBe(false)
  await page.keyboard.press('Escape')
  expect(await input.isVisible()).toBe(false)
  expect(await toggle.evaluate((button) => button === document.activeElement)).toBe(true)
  await page.context().close()
})

test('without JavaScript the search box is there', async () => {
  const page = await opened('/faqs/', { script: false })
  expect(await page.locator('#search-box-input').isVisible()).toBe(true)
  expect(await page.locator('[data-search-toggle]').isVisible()).toBe(false)
  await page.setViewportSize({ width: 360, height: 640 })
  expect(await page.locator('#search-box-input').isVisible()).toBe(false)
  await page.getByRole('link', { name: 'Search', exact: true }).click()
  expect(await page.locator('#search-box-input').isVisible()).toBe(true)
  await page.context().close()
})

test.each([320, 1280])(
  'where there is no page, the likely one is named, and nothing jumps at %i pixels',
  async (width) => {
    const page = await opened('/old/reading-the-indicators.aspx', { width })
    const status = page.locator('main').getByRole('status')
    await status.getByRole('link', { name: 'Reading the indicators' }).waitFor()
    expect(await status.innerText()).toBe('Perhaps you are looking for: Reading the indicators')
    expect(await page.locator('#not-found-search').inputValue()).toBe('old reading the indicators')
    expect(await axeFaults(page)).toEqual([])
    // On a busy machine a font that comes after the first paint moves a word of the header: a thousandth of what a reader notices.
    expect(await page.evaluate(jump)).toBeLessThan(0.001)
    await page.context().close()
  },
)

test('without JavaScript the page that is not there has its search field, and no gap', async () => {
  const page = await opened('/old/reading-the-indicators.aspx', { script: false })
  expect(await page.locator('#not-found-search').isVisible()).toBe(true)
  expect(await page.locator('[data-likely-page]').isVisible()).toBe(false)
  await page.context().close()
})

/** How far the page has jumped, as Chromium measures it; runs in the page. */
const jump = () =>
  new Promise<number>((resolve) => {
    let sum = 0
    new PerformanceObserver((entries) => {
      for (const entry of entries.getEntries()) if ('value' in entry) sum += Number(entry.value)
    }).observe({ type: 'layout-shift', buffered: true })
    requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum))))
  })
