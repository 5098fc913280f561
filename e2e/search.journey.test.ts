import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest'
import { openBrowser } from './setup/browser.ts'

const { siteUrl, dataDir } = inject('stack')
const phone = { viewport: { width: 320, height: 640 } }

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser?.close())
afterEach(async () => {
  for (const context of browser.contexts()) await context.close()
})

/** A page of a reader's, with whatever it asked the site for. */
async function open(address: string, options: BrowserContextOptions = {}): Promise<{ page: Page; asked: string[] }> {
  const page = await (await browser.newContext(options)).newPage()
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await page.goto(siteUrl + address, { waitUntil: 'networkidle' })
  return { page, asked }
}

const focused = (page: Page) => page.evaluate(() => document.activeElement?.outerHTML.split('>')[0])
const box = (page: Page) => page.getByRole('combobox', { name: 'Search this site' })
const options = (page: Page) => page.getByRole('option')

describe('the search box', () => {
  test('opens with the focus in it, and closes with the focus back on the button', async () => {
    const { page } = await open('/', phone)
    const toggle = page.getByRole('button', { name: 'Search', expanded: false })
    await toggle.click()
    expect(await focused(page)).toContain('type="search"')
    await page.keyboard.press('Escape')
    expect(await focused(page)).toContain('aria-expanded="false"')
    expect(await page.locator('input[type="search"]').isVisible()).toBe(false)
  })

  test('loads nothing of the search before it has the focus', async () => {
    const { page, asked } = await open('/')
    const ofSearch = () => asked.filter((address) => /suggestions|searcher|\/search\/index\//.test(address))
    expect(ofSearch()).toEqual([])
    await page.getByRole('button', { name: 'Search' }).first().click()
    await expect.poll(() => ofSearch().length).toBeGreaterThan(0)
  })

  test('suggests at most six, chooses none by itself, and leads where a reader goes', async () => {
    const { page } = await open('/', phone)
    await page.getByRole('button', { name: 'Search' }).first().click()
    // In one go: suggestions for half of it would be followed by others, of which nothing is chosen again.
    await box(page).fill('web')
    await options(page).first().waitFor()
    expect(await options(page).count()).toBeLessThanOrEqual(6)
    expect(await box(page).getAttribute('aria-activedescendant')).toBeNull()
    await page.keyboard.press('ArrowDown')
    const chosen = page.locator(`#${await box(page).getAttribute('aria-activedescendant')}`)
    expect(await chosen.getAttribute('aria-selected')).toBe('true')
    expect(await box(page).inputValue()).toBe('web')
    await page.keyboard.press('ArrowUp')
    expect(await box(page).getAttribute('aria-activedescendant')).toBeNull()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.waitForURL(/webinar/)
  })

  test('says how many suggestions there are once, after a pause', async () => {
    const { page } = await open('/')
    await page.getByRole('button', { name: 'Search' }).first().click()
    await box(page).waitFor()
    await page.evaluate(() => {
      const said: string[] = []
      Object.assign(window, { said })
      const status = document.querySelector('[data-search-box] [role="status"]') as HTMLElement
      new MutationObserver(() => status.textContent && said.push(status.textContent)).observe(status, {
        childList: true,
      })
    })
    const said = () => page.evaluate(() => (window as unknown as { said: string[] }).said)
    // The page’s clock stands between the keys, so that none comes late on a busy machine.
    await page.clock.install()
    await page.clock.pauseAt(Date.now() + 3_600_000)
    for (const letter of 'webinar') {
      await page.keyboard.press(letter)
      await page.clock.runFor(60)
    }
    await page.clock.runFor(200)
    await options(page).first().waitFor()
    await page.clock.runFor(500)
    expect(await said()).toEqual([])
    await page.clock.runFor(2_000)
    expect(await said()).toEqual([expect.stringMatching(/^\d suggestions?\. Use the up and down arrows/)])
  })

  test('closes its list first and, on a phone, itself at the second Escape', async () => {
    const { page } = await open('/', phone)
    await page.getByRole('button', { name: 'Search' }).first().click()
    await box(page).pressSequentially('web')
    await options(page).first().waitFor()
    await page.keyboard.press('Escape')
    expect(await options(page).count()).toBe(0)
    expect(await box(page).isVisible()).toBe(true)
    await page.keyboard.press('Escape')
    expect(await box(page).isVisible()).toBe(false)
  })

  test('is emptied by its button, with the focus back in it', async () => {
    const { page } = await open('/')
    await page.getByRole('button', { name: 'Search' }).first().click()
    await box(page).fill('webinar')
    await page.getByRole('button', { name: 'Clear the search box' }).click()
    expect(await box(page).inputValue()).toBe('')
    expect(await focused(page)).toContain('type="search"')
  })
})

describe('the results', () => {
  const addresses = (page: Page) =>
    page
      .locator('ol[data-results] > li')
      .evaluateAll((items) => items.map((item) => item.querySelector('a')?.getAttribute('href')))

  test('are the same, in the same order, without JavaScript', async () => {
    const unanswered = await readFile(path.join(dataDir, 'releases/current/public/search/index.html'), 'utf8')
    for (const query of ['csi', 'webnar', 'school improvement', '601.359.1003']) {
      const address = `/search/?q=${encodeURIComponent(query)}`
      const { page: plain } = await open(address, { javaScriptEnabled: false })
      const answered = await addresses(plain)
      expect(answered.length).toBeGreaterThan(0)
      // The page as a plain static host has it, answered by the browser.
      const { page } = await open('/')
      await page.route('**/search/?*', (route) => route.fulfill({ body: unanswered, contentType: 'text/html' }))
      await page.goto(siteUrl + address)
      await page.locator('ol[data-results]').waitFor()
      expect(await addresses(page)).toEqual(answered)
    }
  })

  test('have the query in title and heading, and say what was corrected', async () => {
    const { page } = await open('/search/?q=chronic+absenteism')
    expect(await page.title()).toMatch(/^Search: chronic absenteism/)
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Search: chronic absenteism')
    expect(await page.getByText('Showing results for').textContent()).toContain('absenteeism')
    await page.getByRole('link', { name: 'chronic absenteism', exact: true }).click()
    await page.waitForURL(/literal=1/)
    expect(await page.getByText('Showing results for').count()).toBe(0)
  })

  test('can be limited to one kind', async () => {
    const { page } = await open('/search/?q=csi')
    const kinds = page.getByRole('navigation', { name: 'Kinds of results' }).getByRole('link')
    expect(await kinds.first().getAttribute('aria-current')).toBe('true')
    await kinds.nth(1).click()
    await page.waitForURL(/type=/)
    expect(await kinds.nth(1).getAttribute('aria-current')).toBe('true')
    expect((await addresses(page)).length).toBeGreaterThan(0)
  })

  test('say where else to look and whom to call when there are none', async () => {
    const { page } = await open('/search/?q=zzzzqqqq')
    expect(await page.getByText('Nothing was found for “zzzzqqqq”.').isVisible()).toBe(true)
    expect(await page.locator('[data-search-help]').textContent()).toContain('601.359.1003')
  })

  test('never run what was typed', async () => {
    const { page } = await open(`/search/?q=${encodeURIComponent('<img src=x onerror="document.title=1">')}`)
    expect(await page.locator('main img').count()).toBe(0)
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('<img')
  })

  test('fit a screen of 320 pixels', async () => {
    const { page } = await open(`/search/?q=${'x'.repeat(200)}+comprehensive+support`, phone)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  })
})
