import { textIn } from '@osi/shared'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { askingAs } from '../scripts/running-cms/ask-cms.ts'
import { axeFaults } from '../site/src/testing/accessibility-engines.ts'
import { adminScreens, makeAdminExamples } from './setup/admin-screens.ts'
import { untilAtWork } from './setup/at-work.ts'
import { openBrowser } from './setup/browser.ts'
import { lostSideways } from './setup/lost-sideways.ts'
import { signIn } from './setup/sign-in.ts'

const { cmsUrl, administrator } = inject('stack')
const ask = await askingAs({ cmsUrl, ...administrator })
const examples = await makeAdminExamples(ask)
const screens = adminScreens(examples)
const addressOf = (type: string) => `${cmsUrl}/admin/collections/${type}/${examples.idOf[type]}`

const wide = { width: 1280, height: 1000 }
/** In CSS pixels: a phone, and a window 1280 pixels wide at 400 %. */
const narrow = [
  { width: 390, height: 844 },
  { width: 320, height: 640 },
]

/** A link for the administrator's own account, whose password stays. */
async function oneTimeLink(): Promise<string> {
  const { user } = await ask('GET', '/users/me')
  const { url } = await ask('POST', `/users/${textIn(user, 'id')}/link`, {})
  if (typeof url !== 'string') throw new Error('No link was made.')
  return url
}

let browser: Browser
let editor: Page

// `bypassCSP` only so that the test can bring axe into the page.
const newPage = () => browser.newPage({ viewport: wide, bypassCSP: true, reducedMotion: 'reduce' })

beforeAll(async () => {
  browser = await openBrowser()
  editor = await newPage()
  await signIn(editor)
})
afterAll(async () => {
  await examples.remove()
  await browser?.close()
})

/**
 * Axe finds nothing wrong in a wide window, and narrow ones show everything. Looks again until that is so: the page names what Payload leaves
 * nameless a frame later, and lays its menu out by a script.
 */
async function expectNothingWrong(page: Page): Promise<void> {
  await untilAtWork(page)
  await expect.poll(() => axeFaults(page)).toEqual([])
  for (const size of narrow) {
    await page.setViewportSize(size)
    await expect.poll(() => page.evaluate(() => innerWidth)).toBe(size.width)
    await expect.poll(() => lostSideways(page), { message: `At ${size.width} pixels` }).toEqual([])
  }
  await page.setViewportSize(wide)
}

describe('the admin has nothing that axe finds wrong, and shows all of it in a narrow window', () => {
  test.each(screens)('$name', async ({ path, isThere }) => {
    await editor.goto(`${cmsUrl}/admin${path}`)
    await isThere(editor)
    await expectNothingWrong(editor)
  })

  test.each([
    { what: 'filters', button: '#toggle-list-filters', then: '.where-builder__add-first-filter' },
    { what: 'columns', button: '#toggle-list-columns', then: undefined },
  ])('the $what of a list, opened', async ({ button, then }) => {
    await editor.goto(`${cmsUrl}/admin/collections/webinars`)
    await untilAtWork(editor)
    await editor.locator(button).click()
    if (then) await editor.locator(then).click()
    await editor
      .locator(then ? '.condition__actions-remove' : '.pill-selector__pill')
      .first()
      .waitFor()
    await expect.poll(() => axeFaults(editor)).toEqual([])
  })

  test.each(['', '/collections/faqs', `/collections/webinars/${examples.idOf.webinars}`])(
    'in dark colors: /admin%s',
    async (path) => {
      await editor.goto(`${cmsUrl}/admin${path}`)
      await untilAtWork(editor)
      await editor.evaluate(async () => {
        document.documentElement.setAttribute('data-theme', 'dark')
        // On their way from light to dark, colors have less contrast than either.
        const isChanging = () => document.getAnimations().some((each) => each instanceof CSSTransition)
        while (isChanging()) await new Promise(requestAnimationFrame)
      })
      await expect.poll(() => axeFaults(editor)).toEqual([])
    },
  )

  test.each<[string, (page: Page) => Locator]>([
    ['a new contact', (page) => page.locator('.relationship-add-new__add-button').first()],
    ['a new file', (page) => page.getByRole('button', { name: 'Create New' }).first()],
    ['the files to choose from', (page) => page.getByRole('button', { name: 'Choose from existing' }).first()],
  ])('the dialog with %s', async (_what, opener) => {
    await editor.goto(addressOf('webinars'))
    await untilAtWork(editor)
    await opener(editor).click()
    const dialog = editor.locator('dialog[open]')
    await dialog.locator('h1, h2').first().waitFor()
    await dialog.locator('input:visible').first().waitFor()
    // Payload's form is a main landmark in a dialog, too. A modal dialog closes the page behind off, whose landmark axe counts all the same.
    const faults = async () =>
      (await axeFaults(editor, 'dialog[open]')).filter((fault) => !fault.startsWith('landmark-no-duplicate-main'))
    await expect.poll(faults).toEqual([])
    expect(await dialog.getAttribute('aria-label')).toBeTruthy()
  })

  test('one version beside another', async () => {
    await editor.goto(`${addressOf('webinars')}/versions`)
    await editor.locator('table tbody tr').last().getByRole('link').click()
    await editor.getByRole('heading', { name: 'What would change if it came back' }).waitFor()
    await expectNothingWrong(editor)
  })

  test('the dialog that asks for a review', async () => {
    await editor.goto(addressOf('pages'))
    await editor.getByRole('button', { name: 'Ask for review' }).click()
    await editor.getByRole('dialog').waitFor()
    await expectNothingWrong(editor)
  })

  test.each<[string, () => Promise<string>, (page: Page) => Locator]>([
    ['on which everybody signs in', async () => `${cmsUrl}/admin/login`, (page) => page.getByLabel('Password')],
    ['behind a one-time link', oneTimeLink, (page) => page.getByLabel('New password', { exact: true })],
    [
      'behind a one-time link that is over',
      async () => `${cmsUrl}/admin/reset/used`,
      (page) => page.getByText('This link has been used, or is too old.'),
    ],
  ])('the page %s', async (_what, addressOfPage, isThere) => {
    const page = await newPage()
    await page.goto(await addressOfPage())
    await isThere(page).waitFor()
    await expectNothingWrong(page)
    await page.context().close()
  })
})
