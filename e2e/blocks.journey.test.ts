import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { openBrowser } from './setup/browser.ts'
import { openNewDocument } from './setup/new-document.ts'
import { publish } from './setup/publish.ts'
import { signIn } from './setup/sign-in.ts'
import { saved } from './setup/two-people.ts'

const { siteUrl, cmsUrl } = inject('stack')

let browser: Browser
let editor: Page
beforeAll(async () => {
  browser = await openBrowser()
  editor = await browser.newPage({ viewport: { width: 1280, height: 1100 } })
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
const title = 'Asking the Kestrel desk'
const page = async (): Promise<string> => (await fetch(`${siteUrl}/asking-the-kestrel-desk/`)).text()
async function draft(): Promise<string> {
  const params = { draft: true, depth: 0, 'where[title][equals]': title }
  return (await editor.request.get(`${cmsUrl}/api/pages`, { params, headers: { origin: cmsUrl } })).text()
}

test('a contact that is picked in a text is shown to readers, follows its changes, and goes with it', async () => {
  const { doc } = await ask('POST', '/contacts', { name: 'Kestrel desk', phone: '601.555.0142', _status: 'published' })
  await openNewDocument(editor, cmsUrl, 'pages')
  await editor.locator('#field-title').fill(title)
  await editor.locator('[contenteditable="true"]').first().click()
  await editor.keyboard.type('Write or call.')
  await editor.locator('[data-dropdown-key="blocks"]').first().click()
  await editor.locator('[data-item-key="block-contact"]').click()
  // The suite has more contacts than the list shows at first.
  await editor.getByRole('combobox', { name: 'Contact to show' }).fill('Kestrel')
  await editor.getByRole('option', { name: 'Kestrel desk' }).click()
  // What is picked in a block is in the form only after the CMS was asked about it.
  await expect.poll(draft).toContain(doc.id)
  await saved(editor).waitFor()
  await publish(editor)
  await expect.poll(page).toContain('601.555.0142')

  await ask('PATCH', `/contacts/${doc.id}`, { phone: '601.555.0199', _status: 'published' })
  await expect.poll(page).toContain('601.555.0199')

  await ask('PATCH', `/contacts/${doc.id}`, { _status: 'draft' })
  await expect.poll(page).not.toContain('601.555.0199')
  expect(await page()).toContain('Write or call.')
  expect(await page()).not.toContain('text-block')
})
