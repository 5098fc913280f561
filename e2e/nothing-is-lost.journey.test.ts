import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { openBrowser } from './setup/browser.ts'
import { openNewDocument } from './setup/new-document.ts'
import { asAdministrator, newPerson, openForm, saved, type Person } from './setup/two-people.ts'

const { cmsUrl } = inject('stack')
const soon = 60_000

let browser: Browser
let ann: Person
let id: string

beforeAll(async () => {
  browser = await openBrowser()
  ann = await newPerson(browser, 'Ann')
})
afterAll(() => browser?.close())

const latest = () => asAdministrator('GET', `/webinars/${id}?draft=true&depth=0`)
const line = () => ann.page.locator('.save-line')

async function openNew(title: string): Promise<void> {
  const { doc } = await asAdministrator('POST', '/webinars?draft=true', { title, condition: 'scheduled' })
  id = (doc as { id: string }).id
  await openForm(ann, `collections/webinars/${id}`)
}

describe('what is typed is kept', () => {
  test('when a publication is refused at once', async () => {
    await openNew('Refused')
    await ann.page.locator('#field-summary').fill('Words before Publish.')
    await ann.page.getByRole('button', { name: 'Publish changes' }).click()
    await line()
      .getByText(/^Saved as draft .* Not published: see /)
      .waitFor({ timeout: soon })
    expect(await latest()).toMatchObject({ summary: 'Words before Publish.', _status: 'draft' })
  })

  test('when a link is followed right after it', async () => {
    await openNew('Left by the trail')
    await ann.page.locator('#field-summary').fill('Words before leaving.')
    await ann.page.locator('.step-nav').getByRole('link', { name: 'Webinars' }).click()
    await ann.page.waitForURL(/\/collections\/webinars(\?|$)/)
    expect(await latest()).toMatchObject({ summary: 'Words before leaving.' })
  })

  test('when a word of a list is left without Enter', async () => {
    await openNew('Left by a click')
    await ann.page.getByLabel('Topics').pressSequentially('Planning ahead')
    await ann.page.locator('#field-summary').click()
    await expect.poll(latest, { timeout: soon }).toMatchObject({ topics: ['Planning ahead'] })
  })

  test('when the browser goes back, and when the tab is closed', async () => {
    await openNew('Left by going back')
    await ann.page.goto(`${cmsUrl}/admin/collections/webinars?search=going`)
    await ann.page.getByRole('link', { name: 'Left by going back' }).click()
    await saved(ann.page).waitFor()
    await ann.page.locator('#field-summary').fill('Words before going back.')
    await ann.page.goBack()
    await expect.poll(latest, { timeout: soon }).toMatchObject({ summary: 'Words before going back.' })

    const tab = { name: 'Ann', page: await ann.page.context().newPage() }
    await openForm(tab, `collections/webinars/${id}`)
    await tab.page.locator('#field-summary').fill('Words before closing.')
    await tab.page.close({ runBeforeUnload: true })
    await expect.poll(latest, { timeout: soon }).toMatchObject({ summary: 'Words before closing.' })
  })

  test('while the network is away, and saved by itself when it is back', async () => {
    await openNew('Without a network')
    await ann.page.context().setOffline(true)
    await ann.page.locator('#field-summary').fill('Words without a network.')
    await line().getByText('Not saved: no connection').waitFor({ timeout: soon })
    await ann.page.context().setOffline(false)
    await saved(ann.page).waitFor({ timeout: soon })
    expect(await latest()).toMatchObject({ summary: 'Words without a network.' })
  })

  test('while the CMS answers 502', async () => {
    await openNew('Behind a proxy')
    await ann.page.route(/\/api\/webinars\//, (route) =>
      route.request().method() === 'PATCH' ? route.fulfill({ status: 502, body: 'Bad Gateway' }) : route.continue(),
    )
    await ann.page.locator('#field-summary').fill('Words at a bad gateway.')
    await line().getByText('Not saved: no connection').waitFor({ timeout: soon })
    expect(await ann.page.getByText('Bad Gateway', { exact: true }).count()).toBe(0)
    await ann.page.unroute(/\/api\/webinars\//)
    await saved(ann.page).waitFor({ timeout: soon })
    expect(await latest()).toMatchObject({ summary: 'Words at a bad gateway.' })
  })

  test('in the browser, and offered again after a crash', async () => {
    await openNew('Crashed')
    const context = ann.page.context()
    const tab = { name: 'Ann', page: await context.newPage() }
    await openForm(tab, `collections/webinars/${id}`)
    await tab.page.route(/\/api\/webinars\//, (route) => route.abort())
    await tab.page.locator('#field-summary').fill('Words before the crash.')
    await tab.page.locator('.save-line').getByText('Not saved: no connection').waitFor({ timeout: soon })
    // A tab that is closed sends once more, and nothing stops that any longer; one that crashes doesn’t.
    await Promise.all([tab.page.waitForEvent('crash'), tab.page.goto('chrome://crash').catch(() => undefined)])
    await tab.page.close()
    await openForm(ann, `collections/webinars/${id}`)
    const offer = ann.page.getByRole('alert', { name: 'Not saved last time' })
    await offer.waitFor({ timeout: soon })
    expect(await offer.innerText()).toContain('Summary')
    await offer.getByRole('button', { name: 'Put it back' }).click()
    await expect.poll(latest, { timeout: soon }).toMatchObject({ summary: 'Words before the crash.' })
    expect(await ann.page.locator('#field-summary').inputValue()).toBe('Words before the crash.')
  })

  test('when somebody signs out in another tab, and saved after signing in again', async () => {
    await openNew('Signed out elsewhere')
    const { page } = ann
    const cookies = await page.context().cookies()
    await page.context().clearCookies()
    await page.locator('#field-summary').fill('Words while signed out.')
    await line()
      .getByText(/^Not saved: you are signed out/)
      .waitFor({ timeout: soon })
    await page.context().addCookies(cookies)
    await saved(page).waitFor({ timeout: soon })
    expect(await latest()).toMatchObject({ summary: 'Words while signed out.' })
  })
})

describe('a new document', () => {
  const count = async (type: string) => (await asAdministrator('GET', `/${type}?draft=true&limit=0`)).totalDocs

  test('is not made by a look at its form, nor by a drawer that is closed again', async () => {
    const { page } = ann
    await openNew('With a drawer')
    const [webinars, contacts] = [await count('webinars'), await count('contacts')]
    await openNewDocument(page, cmsUrl, 'webinars')
    await page.reload()
    await openForm(ann, `collections/webinars/${id}`)
    await page
      .locator('#field-contact')
      .getByRole('button', { name: /Add new/ })
      .click()
    const drawer = page.locator('.doc-drawer')
    await drawer.locator('#field-name').waitFor()
    await page.keyboard.press('Escape')
    await drawer.waitFor({ state: 'detached' })
    expect([await count('webinars'), await count('contacts')]).toEqual([webinars, contacts])
  })

  test('is made by the first words, once, and the form goes on', async () => {
    const { page } = ann
    const before = await count('webinars')
    await openNewDocument(page, cmsUrl, 'webinars')
    await page.locator('#field-title').pressSequentially('Typed without a pause, and then with one', { delay: 20 })
    // The document is made while this is typed.
    await page.locator('#field-startsAt__day').pressSequentially('October 6, 2099, 2 p.m.', { delay: 100 })
    await page.waitForURL(/\/webinars\/[0-9a-f-]{36}$/, { timeout: soon })
    await page.locator('#field-title').press('End')
    await page.locator('#field-title').pressSequentially('. And on', { delay: 20 })
    await saved(page).waitFor({ timeout: soon })
    expect(await page.locator('#field-title').evaluate((field) => field === document.activeElement)).toBe(true)
    expect(await count('webinars')).toBe(Number(before) + 1)
    id = page.url().slice(-36)
    await expect.poll(latest, { timeout: soon }).toMatchObject({
      title: 'Typed without a pause, and then with one. And on',
      startsAt: '2099-10-06T19:00:00.000Z',
    })
    // The menu’s “Create new” leads to another one.
    await page.locator('.doc-controls__popup .popup-button').click()
    await page.locator('#action-create').click()
    await page.waitForURL(/\/create$/)
    await expect.poll(() => page.locator('#field-title').inputValue(), { timeout: soon }).toBe('')
  })

  test('is made in a drawer by the first words, and chosen in the field beside', async () => {
    const { page } = ann
    await openNew('Takes a new contact')
    await page
      .locator('#field-contact')
      .getByRole('button', { name: /Add new/ })
      .click()
    const drawer = page.locator('.doc-drawer')
    await drawer.locator('.save-line').waitFor({ state: 'attached' })
    await drawer.locator('#field-name').fill('Made In A Drawer')
    await drawer
      .locator('.save-line')
      .getByText(/^Saved /)
      .waitFor({ timeout: soon })
    await expect.poll(async () => (await latest()).contact, { timeout: soon }).toBeTruthy()
  })
})

describe('an older text', () => {
  test('comes back after the editor was told who gets it and what changes', async () => {
    const { page } = ann
    await openNew('Has an older text')
    await asAdministrator('PATCH', `/webinars/${id}?draft=true`, { summary: 'Newer words.' })
    await page.goto(`${cmsUrl}/admin/collections/webinars/${id}/versions`)
    await page
      .getByRole('link', { name: /Central$/ })
      .last()
      .click()
    await page.getByRole('heading', { name: /^As .* saved it on / }).waitFor()
    await page.getByRole('button', { name: 'Bring it back as a draft' }).click()
    const dialog = page.getByRole('dialog').filter({ hasText: 'Bring this version back as a draft?' })
    await dialog.getByText('Readers see nothing of it until it is published.').waitFor()
    expect(await dialog.getByRole('row', { name: /Summary/ }).innerText()).toContain('Newer words.')
    await dialog.getByRole('button', { name: 'Bring it back as a draft' }).click()
    await expect.poll(latest, { timeout: soon }).toMatchObject({ title: 'Has an older text', summary: null })
  })
})
