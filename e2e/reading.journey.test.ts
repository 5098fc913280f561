import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type axe from 'axe-core'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { openBrowser } from './setup/browser.ts'

const { siteUrl } = inject('stack')
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Every address that the site names in its sitemap, and those that no sitemap names. */
const addresses = [
  ...(await locationsIn('/sitemap-0.xml')),
  '/search/',
  '/search/?q=i3',
  '/search/?q=nothing+has+these+words+zyx',
  '/no-such-page/',
]

let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser?.close())

async function locationsIn(sitemap: string): Promise<string[]> {
  const xml = await (await fetch(siteUrl + sitemap)).text()
  return [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, location = '']) => new URL(location).pathname)
}

/** Does something on a page of its own. */
async function onPage<Result>(
  address: string,
  work: (page: Page) => Promise<Result>,
  options: BrowserContextOptions = {},
): Promise<Result> {
  const context = await browser.newContext(options)
  try {
    const page = await context.newPage()
    await page.goto(siteUrl + address, { waitUntil: 'load' })
    return await work(page)
  } finally {
    await context.close()
  }
}

test('the sitemap names a page of every kind', () => {
  for (const start of [
    '/',
    '/webinars/',
    '/conferences/',
    '/identified-schools/',
    '/contacts/',
    '/faqs/',
    '/glossary/',
  ])
    expect(addresses).toContain(start)
  for (const below of ['/webinars/', '/conferences/', '/identified-schools/'])
    expect(addresses.some((address) => address.startsWith(below) && address !== below)).toBe(true)
})

describe.each(addresses)('%s', (address) => {
  test('asks nobody but its own site, and breaks no rule of its Content-Security-Policy', async () => {
    const context = await browser.newContext()
    const page = await context.newPage()
    const elsewhere: string[] = []
    const complaints: string[] = []
    page.on('request', (request) => {
      if (!request.url().startsWith(`${siteUrl}/`)) elsewhere.push(request.url())
    })
    page.on('pageerror', (error) => complaints.push(error.message))
    page.on('console', (message) => {
      // The browser reports the status of the page that is not there as an error, too.
      if (message.type() === 'error' && !message.text().includes('status of 404')) complaints.push(message.text())
    })
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
        console.error(`${violatedDirective} forbids ${blockedURI}`),
      )
    })
    await page.goto(siteUrl + address, { waitUntil: 'networkidle' })
    await context.close()
    expect(elsewhere).toEqual([])
    expect(complaints).toEqual([])
  })

  test.each([
    ['a desktop', { viewport: { width: 1280, height: 800 } }],
    ['a phone', { viewport: { width: 320, height: 640 } }],
  ])('has nothing that axe finds wrong on %s', async (_device, options) => {
    const found = await onPage(
      address,
      async (page) => {
        await page.evaluate(axeSource)
        return page.evaluate(async () => {
          const { violations } = await (window as unknown as { axe: typeof axe }).axe.run()
          return violations.map(
            ({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ html }) => html).join(' … ')})`,
          )
        })
      },
      // Only so that the test can bring axe into the page.
      { ...options, bypassCSP: true },
    )
    expect(found).toEqual([])
  })

  test('needs no sideways scrolling at 320 pixels', async () => {
    const [needed, visible] = await onPage(
      address,
      (page) => page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]),
      { viewport: { width: 320, height: 640 } },
    )
    expect(needed).toBeLessThanOrEqual(visible ?? 0)
  })

  test('can be read without JavaScript', async () => {
    await onPage(
      address,
      async (page) => {
        expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true)
        expect(await page.getByLabel('Search this site').first().isVisible()).toBe(true)
        expect(await page.getByRole('link', { name: 'Report a problem' }).first().isVisible()).toBe(true)
      },
      { javaScriptEnabled: false },
    )
  })
})

describe('without JavaScript', () => {
  const options = { javaScriptEnabled: false }

  test('a reader searches and gets the page', async () => {
    await onPage(
      '/',
      async (page) => {
        await page.getByLabel('Search this site').first().fill('i3')
        await page.getByLabel('Search this site').first().press('Enter')
        await page.waitForURL('**/search/?q=i3**')
        await page.locator('ol[data-results] > li a').first().click()
        await page.waitForURL(({ pathname }) => pathname !== '/search/')
        expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('i3')
      },
      options,
    )
  })

  test('the menu works on a phone', async () => {
    await onPage(
      '/',
      async (page) => {
        const link = page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Webinars' })
        expect(await link.isVisible()).toBe(false)
        await page.getByText('Menu', { exact: true }).click()
        await link.click()
        await page.waitForURL('**/webinars/')
      },
      { ...options, viewport: { width: 320, height: 640 } },
    )
  })
})

describe('by keyboard alone', () => {
  const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '')

  test('the first stop is a link past everything to the main content', async () => {
    await onPage('/webinars/', async (page) => {
      await page.keyboard.press('Tab')
      expect(await focused(page)).toBe('Skip to main content')
      const link = page.getByRole('link', { name: 'Skip to main content' })
      expect((await link.boundingBox())?.y).toBeGreaterThanOrEqual(0)
      await page.keyboard.press('Enter')
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('main')
    })
  })

  test('on a phone the search opens, finds, clears, and closes with Escape', async () => {
    await onPage(
      '/',
      async (page) => {
        const toggle = page.getByRole('button', { name: 'Search', exact: true }).first()
        const box = page.getByLabel('Search this site').first()
        expect(await box.isVisible()).toBe(false)
        await toggle.focus()
        await page.keyboard.press('Enter')
        expect(await box.evaluate((input) => input === document.activeElement)).toBe(true)
        await page.keyboard.type('balfanz')
        await page.getByRole('button', { name: 'Clear the search box' }).focus()
        await page.keyboard.press('Enter')
        expect(await box.inputValue()).toBe('')
        expect(await box.evaluate((input) => input === document.activeElement)).toBe(true)
        await page.keyboard.press('Escape')
        expect(await box.isVisible()).toBe(false)
        expect(await toggle.evaluate((button) => button === document.activeElement)).toBe(true)
      },
      { viewport: { width: 360, height: 640 } },
    )
  })

  test('every stop on the front page can be seen to have the focus', async () => {
    await onPage('/', async (page) => {
      const stops = await page
        .locator('a[href], button, input, summary')
        .evaluateAll((all) => all.filter((each) => each.checkVisibility()).length)
      const invisible: string[] = []
      for (let stop = 0; stop < stops; stop++) {
        await page.keyboard.press('Tab')
        const { seen, text } = await page.evaluate(() => {
          const element = document.activeElement as HTMLElement
          const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element)
          return {
            seen:
              (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none' || element === document.body,
            text: element.outerHTML.slice(0, 120),
          }
        })
        if (!seen) invisible.push(text)
      }
      expect(stops).toBeGreaterThan(10)
      expect(invisible).toEqual([])
    })
  })
})

describe('reading preferences', () => {
  test('high contrast and larger text stay from page to page', async () => {
    await onPage('/', async (page) => {
      const look = () =>
        page.evaluate(
          () =>
            [
              `${getComputedStyle(document.documentElement).backgroundColor} ${getComputedStyle(document.body).color}`,
              parseFloat(getComputedStyle(document.body).fontSize),
            ] as const,
        )
      const [colors, size] = await look()
      await page.getByRole('button', { name: 'High contrast' }).click()
      await page.getByRole('button', { name: 'Larger text' }).click()
      const [highContrast, larger] = await look()
      expect(highContrast).not.toBe(colors)
      expect(larger).toBeGreaterThan(size)
      await page.goto(`${siteUrl}/contacts/`)
      expect(await look()).toEqual([highContrast, larger])
    })
  })
})
