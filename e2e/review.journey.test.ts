import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { openBrowser } from './setup/browser.ts'
import { openNewDocument } from './setup/new-document.ts'
import { publish } from './setup/publish.ts'
import { asAdministrator, newPerson, saved, type Person } from './setup/two-people.ts'

const { siteUrl, cmsUrl } = inject('stack')

/** Milliseconds within which one form learns of what happened in another, and readers of a publication. */
const soon = 60_000

const title = 'Larkspur visiting hours'
const address = `${siteUrl}/larkspur-visiting-hours/`

let browser: Browser
let author: Person
let publisher: Person

beforeAll(async () => {
  browser = await openBrowser()
  author = await newPerson(browser, 'Avery', 'author')
  publisher = await newPerson(browser, 'Parker', 'publisher')
})
afterAll(() => browser?.close())

/** Opens a document from a list of My day. */
async function openFromMyDay({ page }: Person, list: string): Promise<void> {
  await page.goto(`${cmsUrl}/admin`)
  await page.getByRole('region', { name: list }).getByRole('link', { name: title }).click()
  await saved(page).waitFor()
}

/** Takes a step that goes with a note. */
async function send(page: Page, step: string, note: string): Promise<void> {
  await page.getByRole('button', { name: step }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox').fill(note)
  if (step === 'Send back') await dialog.getByRole('combobox').selectOption({ label: 'Summary' })
  await dialog.getByRole('button', { name: step }).click()
  await dialog.waitFor({ state: 'hidden' })
}

const line = ({ page }: Person) => page.getByRole('status', { name: 'Review', exact: true })
const readersGet = async (): Promise<string> => (await fetch(address)).text()

describe('a review', () => {
  test('begins with an author who asks', async () => {
    const { page } = author
    await openNewDocument(page, cmsUrl, 'pages')
    expect(await page.getByRole('button', { name: 'Publish changes' }).count()).toBe(0)
    await page.locator('#field-title').fill(title)
    await page.locator('#field-summary').fill('From 8 to 5.')
    await saved(page).waitFor()
    await send(page, 'Ask for review', 'Are these the hours?')
    await line(author).getByText('Avery asked for review').waitFor()
  })

  test('is sent back with a note, which stands beside its field', async () => {
    await openFromMyDay(publisher, 'Waiting for your review')
    const { page } = publisher
    await page.getByText('Avery asks: Are these the hours?').waitFor()
    await send(page, 'Send back', 'Say which days.')
    await line(publisher).getByText('Next: Avery.').waitFor()
    await line(author).getByText('Parker sent it back').waitFor({ timeout: soon })
    await openFromMyDay(author, 'Sent back to you')
    await author.page.locator('.review-note').getByText('Say which days.').waitFor()
  })

  test('goes on when the author has mended it, and ends with the publication', async () => {
    await author.page.locator('#field-summary').fill('Monday to Friday from 8 to 5.')
    await saved(author.page).waitFor()
    await send(author.page, 'Ask for review', '')
    await openFromMyDay(publisher, 'Waiting for your review')
    await publish(publisher.page)
    await expect.poll(readersGet, { timeout: soon }).toContain('Monday to Friday from 8 to 5.')
    await line(author).getByText('asked for review').waitFor({ state: 'detached', timeout: soon })
  })

  test('a later change is published with a note that readers see', async () => {
    const { page } = publisher
    await page.locator('#field-summary').fill('Monday to Friday from 9 to 5.')
    await page.getByLabel('What changed (optional)').fill('Open from 9')
    await page.getByLabel('Tell readers on the page').check()
    await publish(page)
    await expect.poll(readersGet, { timeout: soon }).toMatch(/Updated <time[^>]*>\w+ \d+, \d{4}<\/time>: Open from 9/)
    await page.goto(page.url().replace(/\/?$/, '/versions'))
    await page.getByRole('row', { name: 'Open from 9' }).waitFor()
  })

  test('a document comes round again: its owner says on My day that it is still right, and it makes no version', async () => {
    const id = /pages\/([^/]+)/.exec(publisher.page.url())?.[1] ?? ''
    await asAdministrator('PATCH', `/pages/${id}`, { reviewBy: '2026-01-05' })
    const versions = async () => (await asAdministrator('GET', `/pages/versions?where[parent][equals]=${id}`)).totalDocs
    const before = await versions()
    const { page } = author
    await page.goto(`${cmsUrl}/admin`)
    const due = page.getByRole('region', { name: 'Due for review' })
    await due.getByText('Since January 5, 2026.').waitFor()
    await due.getByRole('button', { name: `Still right: ${title}` }).click()
    await page.getByText('It is due for review again on').waitFor()
    await due.getByRole('link', { name: title }).waitFor({ state: 'detached' })
    expect(await versions()).toBe(before)
  })
})
