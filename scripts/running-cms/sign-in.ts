import type { Page } from 'playwright-core'
import type { CmsAccount } from './ask-cms.ts'

/** Signs in to the CMS through its form, and waits for My day. */
export async function signInTo(page: Page, { cmsUrl, email, password }: CmsAccount): Promise<void> {
  await page.goto(`${cmsUrl}/admin`)
  await page.getByLabel('Email').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Login' }).click()
  await page.waitForURL(`${cmsUrl}/admin`)
  await page.getByRole('heading', { name: 'My day', exact: true }).waitFor()
}
