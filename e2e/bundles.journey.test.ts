import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { openBrowser } from './setup/browser.ts'
import { signIn } from './setup/sign-in.ts'

const { siteUrl, cmsUrl } = inject('stack')

const size = 12
const title = 'Tanager days announced'

let browser: Browser
let editor: Page
let bundle: string

beforeAll(async () => {
  browser = await openBrowser()
  editor = await browser.newPage({ viewport: { width: 1280, height: 1000 } })
  await signIn(editor)
})
afterAll(() => browser?.close())

/** Has the CMS do something as the editor who is signed in. */
async function ask(method: string, path: string, data?: object): Promise<{ doc: { id: string } }> {
  const answer = await editor.request.fetch(`${cmsUrl}/api${path}`, { method, data, headers: { origin: cmsUrl } })
  expect(answer.ok()).toBe(true)
  const body: { doc: { id: string } } = await answer.json()
  return body
}
const release = async (): Promise<string> => (await (await fetch(`${siteUrl}/release.json`)).json()).id
/** Everything that readers could learn of it from: lists, search, the site map, feeds, and what is not there. */
const publicAddresses = [
  '/contacts/',
  '/faqs/',
  '/search/?q=tanager',
  '/sitemap-0.xml',
  '/site-map/',
  '/feed.xml',
  '/calendar.ics',
  '/release.json',
  '/tanager-page-0/',
]
async function isTold(): Promise<string[]> {
  const told: string[] = []
  for (const address of publicAddresses) {
    const answer = await fetch(`${siteUrl}${address}`)
    const text = await answer.text()
    // The query itself stands on the page of results.
    const words = address.startsWith('/search/') ? /Tanager desk|Tanager page/ : /tanager desk|tanager page/i
    if (words.test(text) || (address === '/tanager-page-0/' && answer.status !== 404)) told.push(address)
  }
  return told
}
const contactsPage = async (): Promise<number> =>
  new Set((await (await fetch(`${siteUrl}/contacts/`)).text()).match(/Tanager desk \d+/g)).size

describe('a bundle of twelve', () => {
  test('is put together from drafts, of which readers learn nothing', async () => {
    const items: { relationTo: string; value: string }[] = []
    for (let index = 0; index < size / 2; index += 1) {
      const desk = await ask('POST', '/contacts?draft=true', {
        name: `Tanager desk ${index}`,
        phone: '601.359.1003',
        _status: 'draft',
      })
      const page = await ask('POST', '/pages?draft=true', {
        title: `Tanager page ${index}`,
        slug: `tanager-page-${index}`,
        _status: 'draft',
      })
      items.push({ relationTo: 'contacts', value: desk.doc.id }, { relationTo: 'pages', value: page.doc.id })
    }
    bundle = (await ask('POST', '/bundles', { title, items })).doc.id
    await editor.goto(`${cmsUrl}/admin/collections/bundles/${bundle}`)
    await editor.getByRole('heading', { name: 'Open' }).waitFor()
    expect(await editor.locator('.bundle__items tbody tr').count()).toBe(size)
    expect(await isTold()).toEqual([])
  })

  test('is seen as one site by its editor alone', async () => {
    const preview = await browser.newPage()
    await preview.context().addCookies(await editor.context().cookies())
    await preview.goto(`${cmsUrl}/api/bundle/preview/${bundle}`)
    await preview.goto(`${siteUrl}/tanager-page-3/`)
    await preview.getByRole('heading', { level: 1, name: 'Tanager page 3' }).waitFor()
    await preview.close()
    expect(await isTold()).toEqual([])
  })

  test('goes live in one release, and comes back as one', async () => {
    const before = await release()
    await editor.getByRole('button', { name: `Publish ${size} documents…` }).click()
    await editor.getByRole('dialog').getByRole('button', { name: 'Publish it' }).click()
    await editor.getByRole('heading', { name: 'Live' }).waitFor()
    await expect.poll(contactsPage).toBe(size / 2)
    expect((await fetch(`${siteUrl}/tanager-page-5/`)).status).toBe(200)
    expect(Number.parseInt(await release(), 10)).toBe(Number.parseInt(before, 10) + 1)
    await editor.getByRole('button', { name: 'Take it back…' }).click()
    await editor.getByText('12 documents leave the site').waitFor()
    await editor.getByRole('button', { name: 'Take it back', exact: true }).click()
    await editor.getByRole('heading', { name: 'Taken back' }).waitFor()
    await expect.poll(contactsPage).toBe(0)
    expect((await fetch(`${siteUrl}/tanager-page-5/`)).status).toBe(404)
  })

  test('goes live by itself at its instant, not before', async () => {
    await editor.getByRole('button', { name: 'Open it again' }).click()
    await editor.getByRole('heading', { name: 'Open' }).waitFor()
    const goLiveAt = new Date(Date.now() + 12_000)
    await ask('PATCH', `/bundles/${bundle}`, { goLiveAt: goLiveAt.toISOString() })
    await ask('POST', '/bundle/publish', { bundle })
    let last: string[] = []
    while (Date.now() < goLiveAt.getTime()) {
      const at = Date.now()
      const told = await isTold()
      // What was asked before the instant, and answered after it, may be either.
      if (Date.now() < goLiveAt.getTime()) last = told
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, 500 - (Date.now() - at))))
    }
    expect(last).toEqual([])
    await expect.poll(contactsPage).toBe(size / 2)
    await ask('POST', '/bundle/take-back', { bundle })
    await ask('DELETE', `/bundles/${bundle}`)
    await expect.poll(contactsPage).toBe(0)
  })
})
