import { textIn } from '@osi/shared'
import type { Browser, Route } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { openBrowser } from './setup/browser.ts'
import { asAdministrator, newPerson, openForm, saved, type Person } from './setup/two-people.ts'

const { siteUrl } = inject('stack')

/** Milliseconds within which one form learns of another one, and readers of a publication. */
const soon = 60_000

let browser: Browser
let ann: Person
let ben: Person

beforeAll(async () => {
  browser = await openBrowser()
  ann = await newPerson(browser, 'Ann')
  ben = await newPerson(browser, 'Ben')
})
afterAll(() => browser?.close())

const latest = (address: string) => asAdministrator('GET', `${address}?draft=true&depth=0`)

async function newWebinar(title: string): Promise<string> {
  const { doc } = await asAdministrator('POST', '/webinars', {
    title,
    startsAt: '2099-03-03T15:00:00.000Z',
    endsAt: '2099-03-03T16:00:00.000Z',
    startsAt_tz: 'America/Chicago',
    endsAt_tz: 'America/Chicago',
    summary: 'How it works.',
    condition: 'scheduled',
    registration: { instructions: 'Register by mail.' },
    _status: 'published',
  })
  return textIn(doc, 'id') ?? ''
}

const openBoth = async (address: string) => {
  await openForm(ann, address)
  await openForm(ben, address)
}

/** Both type into the title before the save of either is sent: who sees the other’s words first types over them knowingly. */
async function typeTitlesAtOnce(id: string): Promise<void> {
  const areTyped = Promise.withResolvers<void>()
  for (const { page } of [ann, ben])
    await page.route(
      ({ pathname }) => pathname === `/api/webinars/${id}`,
      async (route) => {
        await areTyped.promise
        await route.continue()
      },
    )
  await Promise.all([ann, ben].map(({ name, page }) => page.locator('#field-title').fill(`Title of ${name}`)))
  areTyped.resolve()
}

describe('two people with one document open', () => {
  test('are told of each other, by name, until one closes it', async () => {
    const id = await newWebinar('Presence of two')
    await openBoth(`collections/webinars/${id}`)
    await ben.page.getByText('Ann has this open, too.').waitFor({ timeout: soon })
    await ann.page.getByText('Ben has this open, too.').waitFor({ timeout: soon })
    await ann.page.locator('#field-summary').fill('Words that are saved.')
    await saved(ann.page).waitFor()
    expect(await ben.page.getByText('Ann has this open, too.').count()).toBe(1)
    await ann.page.goto('about:blank')
    await ben.page.getByText('Ann has this open, too.').waitFor({ state: 'detached', timeout: 60_000 })
  })

  test('publish one after the other, and readers get what both changed', async () => {
    const id = await newWebinar('Published by two')
    await openBoth(`collections/webinars/${id}`)
    await asAdministrator('PATCH', `/webinars/${id}`, { condition: 'postponed', _status: 'published' })
    await ben.page.locator('#field-summary').fill('How it works, and for whom.')
    await ben.page.getByRole('button', { name: 'Publish changes' }).click()
    await saved(ben.page).waitFor({ timeout: soon })
    await expect
      .poll(async () => (await asAdministrator('GET', `/webinars/${id}?depth=0`)) as object, { timeout: soon })
      .toMatchObject({ condition: 'postponed', summary: 'How it works, and for whom.', _status: 'published' })
    await expect
      .poll(async () => (await fetch(`${siteUrl}/webinars/published-by-two/`)).text(), { timeout: soon })
      .toMatch(/postponed[^]*for whom/i)
  })

  test('type in different fields, and both are kept', async () => {
    const id = await newWebinar('Typed by two')
    await openBoth(`collections/webinars/${id}`)
    await Promise.all([
      ann.page.locator('#field-title').fill('Typed by both'),
      ben.page.locator('#field-summary').fill('Summary of Ben'),
    ])
    await Promise.all([saved(ann.page).waitFor(), saved(ben.page).waitFor()])
    await expect
      .poll(() => latest(`/webinars/${id}`), { timeout: soon })
      .toMatchObject({ title: 'Typed by both', summary: 'Summary of Ben' })
    // Each sees what the other typed.
    await expect.poll(() => ann.page.locator('#field-summary').inputValue(), { timeout: soon }).toBe('Summary of Ben')
    await expect.poll(() => ben.page.locator('#field-title').inputValue(), { timeout: soon }).toBe('Typed by both')
  })

  test.each(['mine', 'theirs'] as const)(
    'type in the same field: the second sees both texts, and takes %s',
    async (whose) => {
      const id = await newWebinar(`Conflict over ${whose}`)
      await openBoth(`collections/webinars/${id}`)
      await typeTitlesAtOnce(id)
      const panels = [ann, ben].map(({ page }) => page.getByRole('alert', { name: 'Two texts for the same field' }))
      await Promise.any(panels.map((panel) => panel.waitFor({ timeout: soon })))
      const isAnn = (await panels[0]?.count()) === 1
      const [second, first] = isAnn ? [ann, ben] : [ben, ann]
      const panel = panels[isAnn ? 0 : 1]
      expect(await panel?.innerText()).toMatch(
        new RegExp(`${first.name}.*Title of ${second.name}.*Title of ${first.name}`, 's'),
      )
      await second.page.getByText(/^Not saved: see Title$/).waitFor()
      await panel?.getByRole('button', { name: whose === 'mine' ? 'Keep mine: Title' : 'Take theirs: Title' }).click()
      await saved(second.page).waitFor({ timeout: soon })
      const title = `Title of ${whose === 'mine' ? second.name : first.name}`
      await expect.poll(() => second.page.locator('#field-title').inputValue()).toBe(title)
      await expect.poll(() => latest(`/webinars/${id}`), { timeout: soon }).toMatchObject({ title })
    },
  )

  test('change different parts of a global in two windows of one person, and both are kept', async () => {
    const other = { name: ann.name, page: await ann.page.context().newPage() }
    await openForm(ann, 'globals/site-settings')
    await openForm(other, 'globals/site-settings')
    await other.page.getByText('You have this open in another window.').waitFor({ timeout: soon })
    await ann.page.locator('#field-phone').fill('601-359-1111')
    await saved(ann.page).waitFor()
    await other.page.locator('#field-officeName').fill('Office of Two Windows')
    await saved(other.page).waitFor()
    await expect
      .poll(() => latest('/globals/site-settings'), { timeout: soon })
      .toMatchObject({ phone: expect.stringContaining('1111'), officeName: 'Office of Two Windows' })
    await other.page.close()
  })

  test('change the same of something with a Save button: the second sees both texts, and saves the chosen one', async () => {
    const from = `/two-${Date.now()}/`
    const { doc } = await asAdministrator('POST', '/redirects', { from, to: '/contacts/' })
    const id = textIn(doc, 'id') ?? ''
    const { page } = ben
    await page.goto(`${inject('stack').cmsUrl}/admin/collections/redirects/${id}`)
    await page.locator('#field-to').fill('/conferences/')
    await asAdministrator('PATCH', `/redirects/${id}`, { to: '/webinars/' })
    const save = page.locator('#action-save')
    await save.click()
    const panel = page.getByRole('alert', { name: 'Two texts for the same field' })
    await panel.waitFor({ timeout: soon })
    expect(await panel.innerText()).toMatch(/\/conferences\/.*\/webinars\//s)
    await panel.getByRole('button', { name: 'Keep mine: New address' }).click()
    await save.click()
    await expect
      .poll(() => asAdministrator('GET', `/redirects/${id}`), { timeout: soon })
      .toMatchObject({ to: '/conferences/' })
  })

  test('hears in a sentence that a machine in between answered for the CMS, and can save again', async () => {
    const { doc } = await asAdministrator('POST', '/redirects', { from: `/gateway-${Date.now()}/`, to: '/contacts/' })
    const { page } = ben
    await page.goto(`${inject('stack').cmsUrl}/admin/collections/redirects/${textIn(doc, 'id')}`)
    await page.locator('#field-to').fill('/conferences/')
    const away = (route: Route) =>
      route.request().method() === 'GET' ? route.continue() : route.fulfill({ status: 502, body: 'Bad Gateway' })
    await page.route('**/api/redirects/**', away)
    const save = page.locator('#action-save')
    await save.click()
    await page.getByText('The CMS does not answer. What you typed stays here').waitFor({ timeout: soon })
    await expect.poll(() => page.getByText('Bad Gateway', { exact: true }).count(), { timeout: soon }).toBe(0)
    await page.unroute('**/api/redirects/**', away)
    await save.click()
    await expect
      .poll(() => asAdministrator('GET', `/redirects/${textIn(doc, 'id')}`), { timeout: soon })
      .toMatchObject({ to: '/conferences/' })
  })
})
