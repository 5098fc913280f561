import { valuesOf } from '@osi/shared'
import type { Browser, Page } from 'playwright-core'
import { inject } from 'vitest'

/** Somebody with an account, at work in a browser of their own. */
export interface Person {
  name: string
  page: Page
}

const password = 'correct horse battery'

/** Asks the CMS as the first administrator. @returns what it answers, and the token that was used */
export async function asAdministrator(
  method: string,
  address: string,
  body?: object,
): Promise<Record<string, unknown>> {
  const { cmsUrl, administrator } = inject('stack')
  const headers = { 'content-type': 'application/json', origin: cmsUrl }
  const login = await fetch(`${cmsUrl}/api/users/login`, {
    method: 'POST',
    headers,
    body: JSON.stringify(administrator),
  })
  const { token } = (await login.json()) as { token: string }
  const response = await fetch(`${cmsUrl}/api${address}`, {
    method,
    headers: { ...headers, authorization: `JWT ${token}` },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  if (!response.ok) throw new Error(`${method} ${address}: ${response.status} ${await response.text()}`)
  return valuesOf(await response.json())
}

/** Makes an account, and signs it in in a browser of its own. */
export async function newPerson(browser: Browser, name: string, role = 'publisher'): Promise<Person> {
  const { cmsUrl } = inject('stack')
  const email = `${name.toLowerCase()}-${Date.now()}@example.org`
  await asAdministrator('POST', '/users', { name, email, password, role })
  const context = await browser.newContext({ viewport: { width: 1280, height: 1000 } })
  const page = await context.newPage()
  await page.goto(`${cmsUrl}/admin`)
  await page.getByLabel('Email').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Login' }).click()
  await page.waitForURL(`${cmsUrl}/admin`)
  return { name, page }
}

/** Opens a document's form, and waits until what is typed is kept. */
export async function openForm({ page }: Person, address: string): Promise<void> {
  await page.goto(`${inject('stack').cmsUrl}/admin/${address}`)
  await saved(page).waitFor()
}

/** The line in the bar, once it says that all is saved. */
export const saved = (page: Page) =>
  page.locator('.save-line').getByText(/^Saved \d+:\d\d [ap]\.m\.$|^Saved (noon|midnight)$/)
