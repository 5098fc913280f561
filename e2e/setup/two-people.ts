import type { Browser, Page } from 'playwright-core'
import { inject } from 'vitest'
import { askingAs } from '../../scripts/running-cms/ask-cms.ts'
import { signInTo } from '../../scripts/running-cms/sign-in.ts'

/** Somebody with an account, at work in a browser of their own. */
export interface Person {
  name: string
  page: Page
}

const password = 'correct horse battery'

/** Asks the CMS as the first administrator. @returns what it answers */
export async function asAdministrator(
  method: string,
  address: string,
  body?: object,
): Promise<Record<string, unknown>> {
  const { cmsUrl, administrator } = inject('stack')
  const ask = await askingAs({ cmsUrl, ...administrator })
  return ask(method, address, body)
}

/** Makes an account, and signs it in in a browser of its own. */
export async function newPerson(
  browser: Browser,
  name: string,
  role = 'publisher',
): Promise<Person & { email: string }> {
  const { cmsUrl } = inject('stack')
  const email = `${name.toLowerCase()}-${Date.now()}@example.org`
  await asAdministrator('POST', '/users', { name, email, password, role })
  const context = await browser.newContext({ viewport: { width: 1280, height: 1000 } })
  const page = await context.newPage()
  await signInTo(page, { cmsUrl, email, password })
  return { name, email, page }
}

/** Opens a document's form, and waits until what is typed is kept. */
export async function openForm({ page }: Person, address: string): Promise<void> {
  await page.goto(`${inject('stack').cmsUrl}/admin/${address}`)
  await saved(page).waitFor()
}

/** The line in the bar, once it says that all is saved. After midnight it names the day as well. */
export const saved = (page: Page) =>
  page.locator('.save-line').getByText(/^Saved (?:\w+ \d+, \d{4}, )?(?:\d+:\d\d [ap]\.m\.|noon|midnight)$/)
