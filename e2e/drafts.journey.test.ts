import { textIn } from '@osi/shared'
import type { Browser, FrameLocator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { openBrowser } from './setup/browser.ts'
import { openNewDocument } from './setup/new-document.ts'
import { asAdministrator, newPerson, saved, type Person } from './setup/two-people.ts'

const { siteUrl, cmsUrl } = inject('stack')

/** Milliseconds within which the page follows what is typed, on a machine that does other things besides. */
const soon = 60_000

const title = 'Bluestem open house'
const secret = 'Come and see the quillwort garden.'

let browser: Browser
let author: Person
let page: Page
let frame: FrameLocator

beforeAll(async () => {
  browser = await openBrowser()
  author = await newPerson(browser, 'Alder', 'author')
  ;({ page } = author)
  frame = page.frameLocator('.draft-preview iframe')
  await openNewDocument(page, cmsUrl, 'pages')
  await page.locator('#field-title').fill(title)
  await page.locator('#field-summary').fill(secret)
  await saved(page).waitFor()
})
afterAll(() => browser?.close())

/** What an address of the site answers someone without an account. */
async function ask(address: string): Promise<{ status: number; body: string; headers: Headers }> {
  const response = await fetch(new URL(address, siteUrl))
  return { status: response.status, body: await response.text(), headers: response.headers }
}

/** Every public address: what the site map lists, and what stands beside. */
async function publicAddresses(): Promise<string[]> {
  const { body } = await ask('/sitemap-0.xml')
  const pages = [...body.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => address)
  const others = [
    '/sitemap-0.xml',
    '/feed.xml',
    '/calendar.ics',
    '/site-map/',
    '/release.json',
    '/nowhere/',
    '/robots.txt',
  ]
  return [...pages, ...others, '/search/?q=quillwort', '/search/?q=bluestem', '/bluestem-open-house/']
}

describe('a link to a draft', () => {
  const links = () => page.getByRole('list', { name: 'Links to this draft' })
  let url: string

  test('shows the draft to someone without an account', async () => {
    await page.getByRole('button', { name: 'Make a link' }).click()
    url = await page.getByLabel('Copy it now').inputValue()
    await links().getByText('By Alder, until').waitFor()
    const visitor = await (await browser.newContext()).newPage()
    const answer = await visitor.goto(url)
    expect(answer?.headers()).toMatchObject({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' })
    expect(answer?.headers()['x-robots-tag']).toContain('noindex')
    await visitor.getByRole('heading', { name: title, level: 1 }).waitFor()
    await visitor.getByText(secret).waitFor()
    await visitor.getByRole('region', { name: 'Draft' }).getByText('Your link works until').waitFor()
    await visitor.context().close()
  })

  test('lets nothing of it out anywhere else', async () => {
    for (const address of await publicAddresses()) {
      const { body, headers } = await ask(address)
      expect(
        `${body}${JSON.stringify([...headers])}`.replaceAll(/[?&]q=\w+|value="\w+"|“\w+”/g, ''),
        address,
      ).not.toMatch(/quillwort garden|Bluestem open/)
    }
    expect((await ask('/bluestem-open-house/')).status).toBe(404)
  })

  test('works no more once somebody has ended it, and says no more than one that never was', async () => {
    await links().getByRole('button').click()
    await links().waitFor({ state: 'detached' })
    const [ended, never] = [await ask(url), await ask(`/share/${'a'.repeat(32)}/`)]
    expect([ended.status, ended.body]).toEqual([404, never.body])
  })
})

describe('the preview beside the form', () => {
  const summary = () => page.locator('#field-summary')

  test('follows what is typed', async () => {
    await page.getByRole('button', { name: 'Preview', exact: true }).click()
    await frame.getByText(secret).waitFor({ timeout: soon })
    await summary().fill('Bring your boots.')
    await frame.getByText('Bring your boots.').waitFor({ timeout: soon })
  })

  test('goes to the field that is clicked', async () => {
    await page.locator('#field-title').focus()
    await frame.getByText('Bring your boots.').click()
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('field-summary')
  })

  test('shows a phone, dark and high contrast, and is there again after the page is loaded anew', async () => {
    const kept = page.waitForResponse(
      (response) =>
        response.url().includes('/payload-preferences/') && !!response.request().postData()?.includes('contrast'),
    )
    await page.getByLabel('Width').selectOption('phone')
    await page.getByLabel('Colors').selectOption('contrast')
    await expect.poll(() => frame.locator('html').getAttribute('data-contrast')).toBe('high')
    await Promise.all([kept, saved(page).waitFor()])
    await page.reload()
    await frame.getByText('Bring your boots.').waitFor({ timeout: soon })
    expect(await frame.locator('html').evaluate(() => innerWidth)).toBe(390)
    expect(await frame.locator('html').getAttribute('data-contrast')).toBe('high')
  })

  test('saves nothing by itself, and is closed as it was opened', async () => {
    const savedAt = async () => {
      const { docs } = await asAdministrator('GET', `/pages?draft=true&depth=0&where[title][equals]=${title}`)
      return textIn(Array.isArray(docs) ? docs[0] : undefined, 'updatedAt')
    }
    const before = await savedAt()
    await frame.locator('body').evaluate((body) => body.ownerDocument.defaultView?.scrollTo(0, 50))
    await page.getByRole('button', { name: 'Close preview' }).click()
    await page.locator('.draft-preview').waitFor({ state: 'detached' })
    expect(before).toBeTruthy()
    expect(await savedAt()).toBe(before)
  })
})

describe('the checks beside the form', () => {
  const list = () => page.getByRole('region', { name: 'Writing' })

  test('name the words, and lead to their field', async () => {
    await page.locator('#field-summary').fill('Ask about MTSS and bring boots.')
    await list().getByRole('button', { name: 'Summary: “MTSS”', exact: true }).click({ timeout: soon })
    expect(await page.evaluate(() => document.getSelection()?.toString())).toBe('MTSS')
  })

  test('remember what is dismissed, and why', async () => {
    await list().getByRole('button', { name: 'Dismiss: Summary: “MTSS”', exact: true }).click()
    await list().getByLabel('Why is it right as it is?').fill('All of our readers know it.')
    await page.keyboard.press('Enter')
    await list().getByText('Dismissed: 1').click({ timeout: soon })
    await list()
      .getByText(/^Alder, .*: All of our readers know it\.$/)
      .waitFor()
    await saved(page).waitFor()
    await page.reload()
    await list().getByText('Dismissed: 1').waitFor({ timeout: soon })
  })

  describe('with the preview open', () => {
    const fakeHeading = 'What to bring'
    const finding = () => list().getByRole('button', { name: `Text: “${fakeHeading}”`, exact: true })
    const line = () => frame.locator('main p', { hasText: fakeHeading })
    const outlineOf = () => line().evaluate((element) => element.style.outlineStyle)
    const complaints: string[] = []

    test('find on the finished page what the text alone doesn’t show, and mark it there', async () => {
      page.on('console', (message) => complaints.push(message.text()))
      await list().getByText('Open the preview to check the finished page too.').waitFor()
      await page.locator('[contenteditable="true"]').first().click()
      await page.keyboard.press('Control+B')
      await page.keyboard.type(fakeHeading)
      await page.keyboard.press('Control+B')
      await page.keyboard.press('Enter')
      await page.keyboard.type('Boots, a hat and water. The ground is wet until noon in most years.')
      await page.getByRole('button', { name: 'Preview', exact: true }).click()
      await list().getByText('The finished page in the preview is checked too.').waitFor({ timeout: soon })
      await finding().waitFor({ timeout: soon })
      await expect.poll(outlineOf).toBe('dashed')
    })

    test('lead to the field and to the place on the page', async () => {
      await page.locator('#field-title').focus()
      await finding().click()
      expect(await page.evaluate(() => document.getSelection()?.toString())).toBe(fakeHeading)
      await expect.poll(outlineOf).toBe('solid')
    })

    test('forget what is mended, and the page once it is closed', async () => {
      await page.keyboard.press('Control+B')
      await finding().waitFor({ state: 'detached', timeout: soon })
      await expect.poll(outlineOf).toBe('')
      await page.getByRole('button', { name: 'Close preview' }).click()
      await list().getByText('Open the preview to check the finished page too.').waitFor()
      // The page’s policy has no exception for the checker.
      expect(complaints.filter((text) => text.includes('Content Security Policy'))).toEqual([])
    })
  })
})
