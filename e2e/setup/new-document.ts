import type { Page } from 'playwright-core'

/**
 * Opens the form for a new document. Nothing is made by that: the first words make it. The form is at work once the line about saving is
 * there, although it says nothing yet; what is typed before would be typed into a page without its scripts.
 */
export async function openNewDocument(editor: Page, cmsUrl: string, collection: string): Promise<void> {
  await editor.goto(`${cmsUrl}/admin/collections/${collection}/create`)
  await editor.locator('.save-line').waitFor({ state: 'attached' })
}
