import type { Page } from 'playwright-core'
import { inject } from 'vitest'

/** Signs in to the CMS as the first administrator, through its form. */
export async function signIn(page: Page): Promise<void> {
  const { cmsUrl, administrator } = inject('stack')
  await page.goto(`${cmsUrl}/admin`)
  await page.getByLabel('Email').fill(administrator.email)
  await page.getByLabel('Password').fill(administrator.password)
  await page.getByRole('button', { name: 'Login' }).click()
  await page.waitForURL(`${cmsUrl}/admin`)
  await page.getByRole('heading', { name: 'My day' }).waitFor()
}
