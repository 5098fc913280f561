import type { Page } from 'playwright-core'

/**
 * Opens the form for a new document. The CMS makes a draft at once and goes to its address: what is typed before the draft's own form is
 * at work would be typed into the old one, or into a page without its scripts. It is at work once it says beside the fields what
 * readers have, because that comes by another request.
 */
export async function openNewDocument(editor: Page, cmsUrl: string, collection: string): Promise<void> {
  await editor.goto(`${cmsUrl}/admin/collections/${collection}/create`)
  await editor.waitForURL(new RegExp(`/${collection}/[0-9a-f-]{36}`))
  await editor.locator('.document-state').waitFor()
}
