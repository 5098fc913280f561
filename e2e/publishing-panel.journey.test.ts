import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { openBrowser } from './setup/browser.ts'
import { openNewDocument } from './setup/new-document.ts'
import { publish } from './setup/publish.ts'
import { signIn } from './setup/sign-in.ts'

const { siteUrl, cmsUrl } = inject('stack')

/** Milliseconds within which the pages of the CMS say by themselves what has changed. */
const soon = 60_000

const name = 'Thistledown Regional Desk'

let browser: Browser
let editor: Page
let dashboard: Page
let panel: Locator

beforeAll(async () => {
  browser = await openBrowser()
  const context = await browser.newContext({ viewport: { width: 1280, height: 1000 } })
  editor = await context.newPage()
  await signIn(editor)
  dashboard = await context.newPage()
  await dashboard.goto(`${cmsUrl}/admin`)
  panel = dashboard.getByRole('region', { name: 'On the site now' })
  await panel.getByText('Readers have everything that is published.').waitFor()
})
afterAll(() => browser?.close())

const contactsPage = async (): Promise<string> => (await fetch(`${siteUrl}/contacts/`)).text()

/** Waits, without loading the page again, until it says something about the document in it. */
const isTold = (words: RegExp): Promise<void> =>
  editor.locator('.document-state').getByText(words).waitFor({ timeout: soon })

/** A publisher goes back to the release before the live one. */
async function goBack(): Promise<void> {
  await panel
    .getByRole('button', { name: /^Go back to this/ })
    .first()
    .click()
  await dashboard.getByRole('dialog').getByRole('button', { name: 'Go back to this release' }).click()
  await panel.getByRole('heading', { name: 'The site was put back to an earlier release' }).waitFor()
}

describe('an editor knows what readers have', () => {
  test('of a new document, from its draft to its being live', async () => {
    await openNewDocument(editor, cmsUrl, 'contacts')
    await editor.locator('#field-name').fill(name)
    await editor.locator('#field-phone').fill('601.359.1003')
    await isTold(/^Not live: never published$/)
    await publish(editor)
    await isTold(/^Live since /)
    expect(await contactsPage()).toContain(name)
    const link = editor.locator('.document-state').getByRole('link', { name: 'See it on the site' })
    expect(await link.getAttribute('href')).toContain(`${siteUrl}/contacts/`)
  })

  test('of the release that brought it', async () => {
    const newest = panel.getByRole('listitem').filter({ hasText: 'Added' }).first()
    await newest.getByRole('link', { name }).waitFor({ timeout: soon })
  })

  test('of a release that a publisher goes back to', async () => {
    await goBack()
    expect(await contactsPage()).not.toContain(name)
    await isTold(/^Not live: the site was put back to an earlier release$/)
  })

  test('of what waits until publishing is resumed', async () => {
    await panel.getByRole('button', { name: 'Resume publishing' }).click()
    await isTold(/^Live since /)
    await panel.getByText('Readers have everything that is published.').waitFor({ timeout: soon })
    expect(await contactsPage()).toContain(name)
  })

  test('of much that would vanish, until a publisher confirms it', async () => {
    const ask = async (method: string, path: string, data?: object): Promise<{ docs: { id: string }[] }> => {
      const answer = await editor.request.fetch(`${cmsUrl}/api${path}`, { method, data, headers: { origin: cmsUrl } })
      expect(answer.ok()).toBe(true)
      return (await answer.json()) as { docs: { id: string }[] }
    }
    const setAll = async (status: string): Promise<void> => {
      for (const type of ['faqs', 'glossary-terms']) {
        const { docs } = await ask('GET', `/${type}?pagination=false&depth=0`)
        for (const { id } of docs) await ask('PATCH', `/${type}/${id}`, { _status: status })
      }
    }
    const faqsPage = async (): Promise<string> => (await fetch(`${siteUrl}/faqs/`)).text()
    const empty = 'No questions have been answered here yet'
    // Nothing is published meanwhile: to a quick builder, what goes one by one is many small losses.
    await goBack()
    await setAll('draft')
    await panel.getByRole('button', { name: 'Resume publishing' }).click()
    await panel
      .getByRole('heading', { name: 'Publishing waits for a publisher to confirm it' })
      .waitFor({ timeout: soon })
    await panel.getByText('These would vanish from the site:').waitFor()
    expect(await faqsPage()).not.toContain(empty)
    await panel.getByRole('button', { name: 'Publish anyway' }).click()
    await dashboard.getByRole('dialog').getByRole('button', { name: 'Publish anyway' }).click()
    await panel.getByText('Readers have everything that is published.').waitFor({ timeout: soon })
    expect(await faqsPage()).toContain(empty)
    await setAll('published')
    await expect.poll(faqsPage, { timeout: soon }).not.toContain(empty)
  })
})
