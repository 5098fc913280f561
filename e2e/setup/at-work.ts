import type { Page } from 'playwright-core'

/** Waits until the scripts of a page of the CMS are at work: they mark its main part. What is pressed before is lost. */
export const untilAtWork = (page: Page): Promise<void> => page.locator('#main-content').waitFor()
