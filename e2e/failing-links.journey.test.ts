import pg from 'pg'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { runningDatabase } from '../scripts/embedded-database.ts'
import { openBrowser } from './setup/browser.ts'
import { signIn } from './setup/sign-in.ts'

const { cmsUrl, dataDir } = inject('stack')

const link = 'https://www.example.org/gone.html'

let browser: Browser
let editor: Page
let redirect: { id: string }

/** What the CMS would know of the link after two days; nobody is asked outside in tests. */
async function noteThatItFails(): Promise<void> {
  const database = new pg.Client({ connectionString: runningDatabase(dataDir) })
  await database.connect()
  await database.query(
    `insert into checked_links (link, documents, due_at, tried_at, judged_at, failing_since, why)
     values ($1, $2, now() + interval '1 day', now(), now(), now() - interval '2 days', 'the site says that there is no such page (404)')`,
    [link, JSON.stringify([{ type: 'redirects', id: redirect.id, title: '/quillfeather-gone/' }])],
  )
  await database.end()
}

beforeAll(async () => {
  browser = await openBrowser()
  const context = await browser.newContext({ viewport: { width: 1280, height: 1000 } })
  editor = await context.newPage()
  await signIn(editor)
  const answer = await context.request.post(`${cmsUrl}/api/redirects`, {
    data: { from: '/quillfeather-gone/', to: link },
    headers: { origin: cmsUrl },
  })
  redirect = ((await answer.json()) as { doc: { id: string } }).doc
  await noteThatItFails()
})
afterAll(() => browser?.close())

test('the dashboard names a link that fails, and leads to where it is mended; the form says it until it is replaced', async () => {
  await editor.goto(`${cmsUrl}/admin`)
  const panel = editor.getByRole('region', { name: 'Links to other sites that don’t answer' })
  await panel.getByText('the site says that there is no such page (404)').waitFor()
  await panel.getByRole('link', { name: '/quillfeather-gone/' }).click()
  await editor.waitForURL(`**/redirects/${redirect.id}`)
  const warning = editor.getByText('A link doesn’t answer')
  await warning.waitFor()
  await editor.locator('#field-to').fill('/webinars/')
  await warning.waitFor({ state: 'detached' })
  await editor.getByRole('button', { name: 'Save' }).click()
  await editor
    .getByText(/^Saved/)
    .first()
    .waitFor()
  await editor.goto(`${cmsUrl}/admin`)
  await editor.getByRole('region', { name: 'Links to other sites', exact: true }).waitFor()
  expect(await editor.getByText(link).count()).toBe(0)
})
