import type { Page } from 'playwright-core'
import { inject } from 'vitest'
import { signInTo } from '../../scripts/running-cms/sign-in.ts'

/** Signs in to the CMS as the first administrator, through its form. */
export async function signIn(page: Page): Promise<void> {
  const { cmsUrl, administrator } = inject('stack')
  await signInTo(page, { cmsUrl, ...administrator })
}
