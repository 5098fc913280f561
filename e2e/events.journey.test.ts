import ICAL from 'ical.js'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { openBrowser } from './setup/browser.ts'
import { openNewDocument } from './setup/new-document.ts'
import { signIn } from './setup/sign-in.ts'

const { siteUrl, cmsUrl } = inject('stack')

let browser: Browser
let editors: BrowserContext
let editor: Page
beforeAll(async () => {
  browser = await openBrowser()
  editors = await browser.newContext({ viewport: { width: 1280, height: 1000 } })
  editor = await editors.newPage()
  await signIn(editor)
})
afterAll(() => browser?.close())

/** Saves through the CMS's own API, as the editor who is signed in. @returns the document */
async function saved(method: 'POST' | 'PATCH', path: string, data: object): Promise<{ id: string; slug: string }> {
  const answer = await editors.request.fetch(`${cmsUrl}/api${path}`, { method, data, headers: { origin: cmsUrl } })
  const { doc } = (await answer.json()) as { doc: { id: string; slug: string } }
  expect(answer.ok()).toBe(true)
  return doc
}

/** What stands at an address once it says what is expected. The page that says there is none has words of its own. */
async function once(path: string, says: string): Promise<string> {
  const found = async () => {
    const answer = await fetch(siteUrl + path)
    return answer.ok ? answer.text() : ''
  }
  return expect
    .poll(found, { interval: 200 })
    .toContain(says)
    .then(async () => (await fetch(siteUrl + path)).text())
}

const eventsIn = (calendar: string) =>
  new ICAL.Component(ICAL.parse(calendar) as unknown[])
    .getAllSubcomponents('vevent')
    .map((component) => new ICAL.Event(component))

describe('an event that is cancelled', () => {
  let id: string
  let slug: string
  const startsAt = new Date(Date.now() + 7 * 24 * 60 * 60 * 1000)
  startsAt.setUTCSeconds(0, 0)

  test('is announced with its hour in calendars', async () => {
    ;({ id, slug } = await saved('POST', '/webinars', {
      title: 'Wrenfield budget hour',
      startsAt: startsAt.toISOString(),
      startsAt_tz: 'America/Chicago',
      registration: { url: 'https://example.org/register' },
      _status: 'published',
    }))
    await once(`/webinars/${slug}/`, 'Registration open')
    const [event] = eventsIn(await once(`/webinars/${slug}.ics`, 'STATUS:CONFIRMED'))
    expect(event?.startDate.toJSDate()).toEqual(startsAt)
  })

  test('is marked everywhere, and vanishes from nowhere', async () => {
    const before = eventsIn(await once('/calendar.ics', 'Wrenfield')).find(({ summary }) =>
      summary.includes('Wrenfield'),
    )
    // The sequence counts seconds; people are not faster.
    await new Promise((resolve) => setTimeout(resolve, 1_000))
    await saved('PATCH', `/webinars/${id}`, { condition: 'cancelled', _status: 'published' })
    await once(`/webinars/${slug}/`, 'This webinar is cancelled.')
    expect(await once('/webinars/', 'Wrenfield')).toContain('Cancelled')
    const after = eventsIn(await once('/calendar.ics', 'STATUS:CANCELLED')).find(({ uid }) => uid === before?.uid)
    expect(after?.summary).toBe('Cancelled: Wrenfield budget hour')
    expect(after?.sequence).toBeGreaterThan(before?.sequence ?? Infinity)
    expect(
      (await once('/feed.xml', 'Cancelled: Wrenfield budget hour')).match(/Wrenfield budget hour<\/title>/g),
    ).toHaveLength(2)
  })

  test('is news once: a corrected typo changes nothing in the feed', async () => {
    const before = await once('/feed.xml', 'Cancelled: Wrenfield budget hour')
    await saved('PATCH', `/webinars/${id}`, { body: null, topics: ['Corrected'], _status: 'published' })
    await once('/webinars/topics/corrected/', 'Wrenfield')
    expect(await once('/feed.xml', 'Wrenfield')).toBe(before)
  })
})

describe('the site as of another day', () => {
  let reader: Page

  test('opens from the dashboard, and says that it is a preview', async () => {
    await editor.goto(`${cmsUrl}/admin`)
    await editor.getByLabel('Day', { exact: true }).fill('2018-10-20')
    await editor.getByLabel('Time, Central', { exact: true }).fill('12:00')
    const opening = editors.waitForEvent('page')
    await editor.getByRole('button', { name: 'Open the preview' }).click()
    reader = await opening
    await reader.waitForURL(`${siteUrl}/`)
    expect(await reader.getByRole('region', { name: 'Preview' }).innerText()).toContain(
      'Saturday, October 20, 2018, noon Central',
    )
  })

  test('shows what was ahead then, also where the reader’s clock says otherwise', async () => {
    await reader.goto(`${siteUrl}/conferences/`)
    expect(await reader.locator('#upcoming-events').innerText()).toContain('i3 Innovate, Inspire, Ignite')
  })

  test('is for that browser alone, and ends on request', async () => {
    expect(await (await fetch(siteUrl)).text()).not.toContain('preview-banner')
    await reader.getByRole('link', { name: 'Leave the preview' }).click()
    await reader.waitForURL(`${siteUrl}/`)
    expect(await reader.getByRole('region', { name: 'Preview' }).count()).toBe(0)
  })
})

test('an hour that the clocks skip is explained beside its field, and so is a wrong weekday', async () => {
  await openNewDocument(editor, cmsUrl, 'webinars')
  const starts = editor.locator('#field-startsAt')
  await starts.locator('input').first().fill('Sunday, March 14, 2027, 2:30 AM')
  await starts.locator('input').first().press('Enter')
  await editor.locator('#field-summary').fill('On Friday, March 14, 2027.')
  await starts.getByText('There is no 2:30 a.m. on Sunday, March 14, 2027').waitFor()
  await starts.locator('input').first().fill('March 14, 2027, 3:30 AM')
  await starts.locator('input').first().press('Enter')
  await starts.locator('.warning-beside').getByText('There is no 2:30 a.m.').waitFor()
  await editor.locator('.warning-beside').getByText('March 14, 2027 is a Sunday').waitFor()
})

test('a search term for the registration system is copied by a button', async () => {
  const context = await browser.newContext()
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: siteUrl })
  const page = await context.newPage()
  const day = new Date(Date.now() + 30 * 24 * 60 * 60 * 1000).toISOString().slice(0, 10)
  const { slug } = await saved('POST', '/conferences', {
    title: 'Wrenfield convening',
    days: [{ label: 'First day', date: day }],
    registration: { url: 'https://rcu.gosignmeup.com', searchTerm: 'wren' },
    _status: 'published',
  })
  await once(`/conferences/${slug}/`, 'Search for')
  await page.goto(`${siteUrl}/conferences/${slug}/`)
  await page.getByRole('button', { name: 'Copy “wren”' }).click()
  await page.getByText('Copied').waitFor()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('wren')
  await context.close()
})
