import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { untilAtWork } from './setup/at-work.ts'
import { openBrowser } from './setup/browser.ts'
import { openNewDocument } from './setup/new-document.ts'
import { publish } from './setup/publish.ts'
import { signIn } from './setup/sign-in.ts'

const { siteUrl, cmsUrl } = inject('stack')

/** A word that nothing else on the site has. */
const title = 'Quillfeather planning webinar'
const address = `${siteUrl}/webinars/quillfeather-planning-webinar/`

/** A day that is ahead, whenever this runs. */
const nextYear = new Date().getFullYear() + 1

let browser: Browser
let editor: Page
let reader: Page

beforeAll(async () => {
  browser = await openBrowser()
  editor = await browser.newPage({ viewport: { width: 1280, height: 1000 } })
  reader = await browser.newPage()
})
afterAll(() => browser?.close())

/** Looks at an address again and again until it says what is expected. @throws Error when it never does */
async function untilLive(url: string, isThere: (html: string, status: number) => boolean): Promise<void> {
  let status = 0
  for (let tries = 0; tries < 600; tries += 1) {
    const answer = await fetch(url)
    status = answer.status
    if (isThere(await answer.text(), status)) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`${url} is not as expected after a minute; its status is ${status}.`)
}

async function linksFoundFor(query: string): Promise<string[]> {
  await reader.goto(siteUrl)
  await reader.getByRole('button', { name: 'Search', exact: true }).first().click()
  const box = reader.getByLabel('Search this site').first()
  await box.fill(query)
  await box.press('Enter')
  await reader.waitForURL('**/search/**')
  await reader.waitForLoadState('networkidle')
  return reader
    .locator('ol[data-results] > li')
    .evaluateAll((items) => items.map((item) => item.querySelector('a')?.pathname ?? ''))
}

describe('an editor publishes, a reader finds it', () => {
  test('the first administrator signs in', async () => {
    await signIn(editor)
    expect(await editor.getByRole('link', { name: 'Announce a webinar' }).isVisible()).toBe(true)
  })

  test('a new webinar is live after Publish', async () => {
    await openNewDocument(editor, cmsUrl, 'webinars')
    await editor.locator('#field-title').fill(title)
    const starts = editor.locator('#field-startsAt input').first()
    await starts.fill(`Mar 4, ${nextYear} 9:30 AM`)
    await starts.press('Tab')
    await editor.locator('#field-summary').fill('How a team of four plans its first ninety days.')
    await publish(editor)
    await untilLive(address, (html, status) => status === 200 && html.includes(title))
    await reader.goto(address)
    expect(await reader.getByRole('heading', { level: 1 }).innerText()).toBe(title)
    expect(await reader.locator('main').innerText()).toContain(`March 4, ${nextYear}`)
    expect(await reader.locator('main').innerText()).toMatch(/9:30\s*a\.m\./)
  })

  test('it is first among the upcoming webinars on the front page', async () => {
    await reader.goto(siteUrl)
    expect(await reader.locator('main').innerText()).toContain(title)
  })

  test('the search box finds it', async () => {
    expect((await linksFoundFor('quillfeather'))[0]).toBe(new URL(address).pathname)
  })

  test('a change is live after Publish', async () => {
    await editor.locator('#field-summary').fill('How a team of five plans its first ninety days.')
    await publish(editor)
    await untilLive(address, (html) => html.includes('a team of five'))
  })

  test('what is only saved as a draft stays with the editors', async () => {
    const saved = editor.waitForResponse(
      (answer) => answer.request().method() === 'PATCH' && answer.url().includes('autosave=true'),
    )
    await editor.locator('#field-summary').fill('A team of six, perhaps.')
    await saved
    // Time enough for a change that readers ought not to get.
    await new Promise((resolve) => setTimeout(resolve, 3_000))
    expect(await (await fetch(address)).text()).toContain('a team of five')
  })

  test('unpublished, it is gone from the site and from search', async () => {
    await editor.reload()
    await untilAtWork(editor)
    await editor.locator('.doc-controls__popup .popup-button').click()
    await editor.getByRole('button', { name: 'Unpublish' }).click()
    await editor.getByRole('button', { name: 'Take it off the site' }).click()
    await editor.getByText('It is off the site, and a draft now.').first().waitFor()
    await untilLive(address, (_html, status) => status === 404)
    expect(await linksFoundFor('quillfeather')).not.toContain(new URL(address).pathname)
    await reader.goto(siteUrl)
    expect(await reader.locator('main').innerText()).not.toContain(title)
  })
})
