import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import chromium from '@sparticuz/chromium'
import { HtmlValidate } from 'html-validate'
import { chromium as browserType, type Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addressesOf } from '../../addresses.ts'
import { axeFaults, ibmFaults } from '../accessibility-engines.ts'
import { CompiledSite } from '../compiled-site.ts'
import { htmlRules } from '../html-rules.ts'
import { openPage } from '../open-page.ts'
import { exampleNames, exampleNow, examplePublication } from './examples.ts'

let site: CompiledSite
let browser: Browser
beforeAll(async () => {
  site = await CompiledSite.compile({ withExamples: true })
  browser = await browserType.launch({ executablePath: await chromium.executablePath(), args: ['--no-sandbox'] })
})
afterAll(async () => {
  await browser?.close()
  site?.remove()
})

const opened = (address: string, visit: object) =>
  openPage({ site, browser, publication: examplePublication, searchFiles: new Map(), now: exampleNow }, address, visit)

const onPhone = ['on a small phone', { width: 320 }, 'all'] as const
const inColors = [
  ['in dark colors', { storage: { scheme: 'dark' } }, 'colors'],
  ['in high contrast', { storage: { contrast: 'high' } }, 'colors'],
] as const
/** The phases of an event differ in their words; one of them stands for the colors of all. */
const modesOf = (name: string) =>
  name.startsWith('event-') && name !== 'event-registration-open' ? [onPhone] : [onPhone, ...inColors]

describe.each(exampleNames)('the example %s', (name) => {
  const address = `/examples/${name}/`

  test('is sound HTML', async () => {
    const { html, status } = await site.page(address, examplePublication, exampleNow, {})
    expect(status).toBe(200)
    const { results } = await new HtmlValidate(htmlRules).validateString(html)
    expect(results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`))).toEqual(
      [],
    )
  })

  test.each(modesOf(name))('has no fault that axe or IBM’s engine can find, %s', async (_, visit, scope) => {
    const page = await opened(address, visit)
    expect(await axeFaults(page)).toEqual([])
    expect(await ibmFaults(page, scope)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      'width' in visit ? visit.width : 1280,
    )
    await page.context().close()
  })
})

describe('the menu of two levels', () => {
  const address = '/examples/menu/'
  const openedWith = async (visit: object) => {
    const page = await opened(address, visit)
    const events = page.locator('.site-nav__wide summary', { hasText: 'Events' })
    const schools = page.locator('.site-nav__wide summary', { hasText: 'Identified schools' })
    const webinars = page.locator('.site-nav__wide').getByRole('link', { name: 'Webinars' })
    return { page, events, schools, webinars }
  }

  test.each([true, false])('opens by the keyboard, one list at a time, with a script: %s', async (script) => {
    const { page, events, schools, webinars } = await openedWith({ script })
    expect(await webinars.isVisible()).toBe(false)
    await events.focus()
    await page.keyboard.press('Enter')
    expect(await webinars.isVisible()).toBe(true)
    await schools.focus()
    await page.keyboard.press('Space')
    expect(await webinars.isVisible()).toBe(false)
    expect(await page.locator('.site-nav__wide').getByRole('link', { name: 'Glossary' }).isVisible()).toBe(true)
    await page.context().close()
  })

  test('is closed by Escape, which leads back, by a click elsewhere, and when the focus goes on', async () => {
    const { page, events, webinars } = await openedWith({})
    await events.click()
    await webinars.focus()
    await page.keyboard.press('Escape')
    expect(await webinars.isVisible()).toBe(false)
    expect(await events.evaluate((summary) => summary === document.activeElement)).toBe(true)
    await events.click()
    await page.getByText('The menu of this page').click()
    expect(await webinars.isVisible()).toBe(false)
    await events.click()
    await page.locator('.site-nav__wide').getByRole('link', { name: 'Contacts' }).focus()
    expect(await webinars.isVisible()).toBe(false)
    await page.context().close()
  })

  test('has no fault that axe can find when it is open', async () => {
    for (const storage of [{}, { scheme: 'dark' }, { contrast: 'high' }]) {
      const { page, events } = await openedWith({ storage })
      await events.click()
      expect(await axeFaults(page)).toEqual([])
      await page.context().close()
    }
  })

  test('is an indented list on a phone, also with the largest text', async () => {
    const page = await opened(address, { width: 320, storage: { 'text-size': '200' } })
    await page.locator('.site-nav__small > summary').click()
    const panel = page.locator('.site-nav__panel')
    expect(await panel.getByText('Events', { exact: true }).isVisible()).toBe(true)
    const leftOf = async (name: string) => (await panel.getByRole('link', { name }).boundingBox())?.x ?? 0
    expect(await leftOf('Webinars')).toBeGreaterThan(await leftOf('Contacts'))
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    expect(await axeFaults(page)).toEqual([])
    await page.context().close()
  })

  test('costs nothing on a site whose menu has one level', async () => {
    const { html } = await site.page('/faqs/', examplePublication, exampleNow)
    expect(html).not.toContain('menu-levels')
    expect((await site.page(address, examplePublication, exampleNow)).html).toContain('menu-levels')
  })
})

test('every component has an example', () => {
  const folder = join(import.meta.dirname, '..', '..')
  const shown = readdirSync(import.meta.dirname)
    .filter((name) => name.endsWith('.astro'))
    .map((name) => readFileSync(join(import.meta.dirname, name), 'utf8'))
    .join('')
  const components = readdirSync(join(folder, 'components'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.astro'))
    .map((path) => basename(path, '.astro'))
  // The page itself has one, above its heading.
  expect(
    components.filter(
      (name) => name !== 'Breadcrumbs' && !shown.includes(`<${name} `) && !shown.includes(`<${name} />`),
    ),
  ).toEqual([])
})

test('no release has the examples', async () => {
  expect(addressesOf(examplePublication, exampleNow).filter((address) => address.startsWith('/examples'))).toEqual([])
  const released = await CompiledSite.compile()
  expect((await released.page('/examples/', examplePublication, exampleNow)).status).toBe(404)
  released.remove()
})

test('lists that an editor puts one below the other are one list', async () => {
  const page = await opened('/examples/blocks/', { width: 360 })
  const edges = async (selector: string) =>
    page.locator(selector).evaluateAll((lists) =>
      lists.map((list) => {
        const { top, bottom } = list.getBoundingClientRect()
        return { top, bottom }
      }),
    )
  const [first, second] = await edges('.text-block > .event-list')
  // The last line of the first is the first line of the second.
  expect((second?.top ?? 0) - (first?.bottom ?? 0)).toBeCloseTo(-1)
  const lineAbove = await page
    .locator('.text-block:has(> .faq-list)')
    .evaluateAll((blocks) => blocks.map((block) => getComputedStyle(block).borderBlockStartWidth))
  expect(lineAbove).toEqual(['0px', '1px'])
  await page.context().close()
})

test('a letter that English and Spanish lack comes in a file of its own, and only then', async () => {
  const page = await opened('/examples/pieces/', {})
  const loaded = () =>
    page.evaluate(async () => {
      await document.fonts.ready
      const files = performance.getEntriesByType('resource').map(({ name }) => name)
      return files.filter((name) => name.endsWith('.woff2')).map((name) => /([a-z-]+)[^/]*$/.exec(name)?.[1])
    })
  expect((await loaded()).toSorted()).toEqual(['public-sans', 'source-serif-'])
  const asked = page.waitForRequest(/public-sans-more/)
  await page
    .locator('main p')
    .first()
    .evaluate((text) => text.append('Zoë'))
  await asked
  await page.context().close()
})

test.each([
  '/',
  '/webinars/reading-the-indicators/',
  '/conferences/i3-innovate-inspire-ignite/',
  '/deadlines/school-improvement-plan/',
  '/identified-schools/csi/',
  '/schools/example-middle-school/',
  '/examples/blocks/',
  '/examples/pieces/',
])('on 320 pixels, at twice the text size, no word of %s breaks', async (address) => {
  const page = await opened(address, { width: 320, storage: { 'text-size': '200' } })
  const broken = await page.evaluate(() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const range = document.createRange()
    const found: string[] = []
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const parent = text.parentElement
      if (!parent?.checkVisibility() || parent.closest('.visually-hidden')) continue
      for (const token of text.nodeValue?.matchAll(/\S+/g) ?? []) {
        // An address has no places at which to break.
        if (/[.@/]\w/.test(token[0])) continue
        for (const word of token[0].matchAll(/\p{L}{2,}/gu)) {
          range.setStart(text, token.index + word.index)
          range.setEnd(text, token.index + word.index + word[0].length)
          const lines = new Set(Array.from(range.getClientRects(), ({ top }) => Math.round(top)))
          if (lines.size > 1) found.push(`${word[0]} in ${parent.className || parent.tagName}`)
        }
      }
    }
    return found
  })
  expect(broken).toEqual([])
  await page.context().close()
})
