import chromium from '@sparticuz/chromium'
import { chromium as browserType, type Browser, type BrowserContext } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { contentSecurityPolicy } from '../security/content-security-policy.ts'
import { CompiledSite, testSiteUrl } from '../testing/compiled-site.ts'
import { publicationOf } from '../testing/publication-of.ts'

const publication = publicationOf()
const now = new Date('2018-10-20T17:00:00Z')
const settledMs = 1_000

let site: CompiledSite
let browser: Browser
let context: BrowserContext
beforeAll(async () => {
  site = await CompiledSite.compile()
  browser = await browserType.launch({ executablePath: await chromium.executablePath(), args: ['--no-sandbox'] })
})
afterEach(() => context?.close())
afterAll(async () => {
  await browser?.close()
  site?.remove()
})

/** Opens the site under its policy, as its server sends it. */
async function visit({ savesData = false, ...options }: { savesData?: boolean; hasTouch?: boolean } = {}) {
  context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options })
  if (savesData)
    await context.addInitScript(() => Object.defineProperty(navigator, 'connection', { value: { saveData: true } }))
  const page = await context.newPage()
  const asked: string[] = []
  const refused: string[] = []
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) refused.push(message.text())
  })
  await context.route('**', async (route) => {
    const { pathname } = new URL(route.request().url())
    const asset = site.asset(pathname)
    if (asset) return route.fulfill({ body: asset.body, contentType: asset.type })
    asked.push(pathname)
    const { html } = await site.page(pathname, publication, now)
    const headers = { 'content-security-policy': contentSecurityPolicy }
    return route.fulfill({ body: html, headers, contentType: 'text/html; charset=utf-8' })
  })
  await page.goto(`${testSiteUrl}/faqs/`)
  const hints = () =>
    page.evaluate(() => [...document.querySelectorAll('link[rel=prefetch]')].map((hint) => hint.getAttribute('href')))
  return { page, asked, refused, hints, link: (name: string) => page.getByRole('link', { name }).first() }
}

test('a pointer that rests on a link loads its page once, and the policy allows it', async () => {
  const { link, asked, refused, hints } = await visit()
  await link('Webinars').hover()
  await expect.poll(() => asked.filter((path) => path === '/webinars/').length).toBe(1)
  await link('Contacts').hover()
  await expect.poll(() => asked).toContain('/contacts/')
  await link('Webinars').hover()
  expect(await hints()).toEqual(['/webinars/', '/contacts/'])
  expect(refused).toEqual([])
})

test('a finger that touches a link loads its page', async () => {
  const { page, link, hints } = await visit({ hasTouch: true })
  await page.evaluate(() => document.addEventListener('click', (event) => event.preventDefault()))
  await link('Webinars').tap()
  await expect.poll(hints).toContain('/webinars/')
})

test('neither the search nor a feed is loaded before somebody asks for it', async () => {
  const { page, link, hints } = await visit()
  await link('News feed').hover()
  await link('Report a problem').hover()
  await page.waitForTimeout(settledMs)
  expect(await hints()).toEqual([])
})

test('a reader who saves data is sent nothing in advance', async () => {
  const { page, link, hints } = await visit({ savesData: true })
  await link('Webinars').hover()
  await page.waitForTimeout(settledMs)
  expect(await hints()).toEqual([])
})
