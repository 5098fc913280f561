import type { Page } from 'playwright-core'

/** Publishes what the form on the page says, and waits until the CMS has it. */
export async function publish(editor: Page): Promise<void> {
  await editor.getByRole('button', { name: 'Publish changes' }).click()
  await editor
    .getByText(/^Published\./)
    .first()
    .waitFor()
}
