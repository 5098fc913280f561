import { setTimeout } from 'node:timers/promises'
import { richTextOf, textBlock, type Publication } from '@osi/shared'
import chromium from '@sparticuz/chromium'
import { chromium as browserType, type Browser, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CompiledSite, testSiteUrl } from '../testing/compiled-site.ts'
import { exampleOf, publicationOf } from '../testing/publication-of.ts'

/** When the pages were made; browsers open them later. */
const made = new Date('2018-10-20T17:00:00Z')

const webinar = {
  ...exampleOf('webinars'),
  endsAt: '2018-10-26T15:30:00.000Z',
  registration: { url: 'https://register.example.org' },
}
const publication = publicationOf(
  {
    webinars: [
      webinar,
      {
        ...webinar,
        id: 'next',
        slug: 'next',
        title: 'The next webinar',
        startsAt: '2018-11-12T15:00:00.000Z',
        endsAt: undefined,
      },
      {
        ...webinar,
        id: 'off',
        slug: 'off',
        title: 'A cancelled one',
        startsAt: '2018-10-24T14:00:00.000Z',
        endsAt: undefined,
        condition: 'cancelled',
      },
    ],
  },
  { 'site-settings': { officeName: 'Office of School Improvement', phone: '601.359.1003' } },
)

let site: CompiledSite
let browser: Browser
beforeAll(async () => {
  site = await CompiledSite.compile()
  browser = await browserType.launch({ executablePath: await chromium.executablePath(), args: ['--no-sandbox'] })
})
afterAll(async () => {
  await browser?.close()
  site?.remove()
})

interface Reader {
  /** What the reader's clock says. */
  clock: string
  zone?: string
  /** Of the window, in pixels. */
  width?: number
  script?: boolean
  /** Whether the typefaces arrive. */
  fonts?: boolean
  /** What the page is made of. */
  published?: Publication
  /** The page was made as of a day that is not the clock's. */
  asOf?: Date
  /** Whether the script that corrects the page arrives long after the page has been drawn. */
  isLate?: boolean
  /** Whether what is out of date waits for it, as it does. */
  waits?: boolean
}

/** Opens a page that was made earlier, with the clock of the reader's machine set. Nothing leaves this process. */
async function opened(
  address: string,
  {
    clock,
    zone = 'America/Chicago',
    width = 1280,
    script = true,
    fonts = true,
    published = publication,
    asOf,
    isLate = false,
    waits = true,
  }: Reader,
): Promise<Page> {
  const viewport = { width, height: 640 }
  const context = await browser.newContext({ timezoneId: zone, viewport, javaScriptEnabled: script })
  const page = await context.newPage()
  if (script) {
    // The clock stands: how long the page takes to load must not count.
    // From an hour before: it goes on until it is told to stand, and can't be set back.
    await page.clock.install({ time: Date.parse(clock) - 3_600_000 })
    await page.clock.pauseAt(new Date(clock))
  }
  await page.route('**', async (route) => {
    const url = new URL(route.request().url())
    if (!fonts && url.pathname.endsWith('.woff2')) return route.abort()
    const asset = site.asset(url.pathname)
    if (isLate && url.pathname.includes('correct-page')) await drawn(page)
    if (asset) {
      const body = waits ? asset.body : asset.body.toString().replace(/\[data-stale\] main\{[^}]*\}/, '')
      return route.fulfill({ body: asset.type.startsWith('font') ? asset.body : body, contentType: asset.type })
    }
    const { status, html } = await site.page(url.pathname, published, made, { asOf })
    return route.fulfill({ status, body: html, contentType: 'text/html; charset=utf-8' })
  })
  await page.goto(testSiteUrl + address)
  await page.waitForFunction(() => !('stale' in document.documentElement.dataset), undefined, { polling: 20 })
  return page
}

/** Waits until a page that is being loaded has been drawn, and then as long as a slow line takes. */
async function drawn(page: Page): Promise<void> {
  await page.waitForLoadState('domcontentloaded')
  await page.evaluate(
    () =>
      new Promise<void>((resolve) =>
        new PerformanceObserver(() => resolve()).observe({ type: 'paint', buffered: true }),
      ),
  )
  await setTimeout(500)
}

/** How far the page jumped until now, as Chromium measures it (layout shift; 0.1 is what people notice). */
async function jumpOf(page: Page): Promise<number> {
  await page.clock.resume()
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0
        new PerformanceObserver((entries) => {
          for (const entry of entries.getEntries()) sum += (entry as unknown as { value: number }).value
        }).observe({ type: 'layout-shift', buffered: true })
        requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum))))
      }),
  )
}

const titlesIn = (page: Page, list: string) => page.locator(`${list} li:visible .event-row__title`).allInnerTexts()
const stateOf = (page: Page) => page.locator('.event-head .event-state').innerText()

describe('a webinar’s page that time has overtaken', () => {
  test.each([
    ['a second before its last hour', '2018-10-26T12:59:59Z', 'Registration open', true],
    ['in its last hour', '2018-10-26T13:00:00Z', 'Starts within the hour', true],
    ['a second before its start', '2018-10-26T13:59:59Z', 'Starts within the hour', true],
    ['at its start', '2018-10-26T14:00:00Z', 'Under way now', false],
    ['a second before its end', '2018-10-26T15:29:59Z', 'Under way now', false],
    ['at its end', '2018-10-26T15:30:00Z', 'Recording to come', false],
    ['years later', '2026-11-23T12:00:00Z', 'Past', false],
  ])('is right %s', async (_, clock, state, canRegister) => {
    const page = await opened('/webinars/mssoars-deeper-dive-webinar/', { clock })
    expect(await stateOf(page)).toBe(state)
    expect(await page.locator('.registration a.button').isVisible()).toBe(canRegister)
    await page.context().close()
  })

  test('changes while it is open', async () => {
    const page = await opened('/webinars/mssoars-deeper-dive-webinar/', { clock: '2018-10-26T13:59:00Z' })
    expect(await stateOf(page)).toBe('Starts within the hour')
    await page.clock.runFor('01:00')
    expect(await stateOf(page)).toBe('Under way now')
    await page.clock.runFor('01:30:00')
    expect(await stateOf(page)).toBe('Recording to come')
    expect(
      await page
        .getByText('The recording will be posted here by Friday, November 2, 2018.', { exact: true })
        .isVisible(),
    ).toBe(true)
    await page.context().close()
  })

  test.each([
    ['does not jump, however slowly the script arrives', true],
    ['would jump if what is out of date were shown', false],
  ])('%s', async (_, waits) => {
    // Typefaces that come late on a busy machine move a word.
    const more = { clock: '2018-10-26T16:30:00Z', isLate: true, fonts: false, waits }
    const page = await opened('/webinars/mssoars-deeper-dive-webinar/', more)
    expect(await stateOf(page)).toBe('Recording to come')
    expect((await jumpOf(page)) > 0).toBe(!waits)
    await page.context().close()
  })
})

test('a list moves what is over to those that are just over, the latest first, and keeps what is cancelled until its day has passed', async () => {
  const before = await opened('/webinars/', { clock: '2018-10-25T04:59:59Z' })
  expect(await titlesIn(before, '#upcoming-events')).toEqual([
    'A cancelled one',
    'MSSOARS Deeper Dive Webinar',
    'The next webinar',
  ])
  const between = await opened('/webinars/', { clock: '2018-10-26T15:30:00Z' })
  expect(await titlesIn(between, '#upcoming-events')).toEqual(['The next webinar'])
  expect(await titlesIn(between, '#just-over')).toEqual(['MSSOARS Deeper Dive Webinar', 'A cancelled one'])
  const after = await opened('/webinars/', { clock: '2018-11-30T12:00:00Z' })
  expect(await after.getByText('No webinar is announced at the moment.').isVisible()).toBe(true)
  await Promise.all([before, between, after].map((page) => page.context().close()))
})

test('the front page shows the next webinar when the one before it is over, and the latest when none is left', async () => {
  const between = await opened('/', { clock: '2018-10-26T15:30:00Z' })
  expect(await titlesIn(between, '#next-webinars')).toEqual(['The next webinar'])
  const after = await opened('/', { clock: '2018-11-30T12:00:00Z' })
  expect(await after.getByText('No webinar is announced at the moment.').isVisible()).toBe(true)
  expect(await titlesIn(after, '#latest-webinars')).toEqual([
    'The next webinar',
    'MSSOARS Deeper Dive Webinar',
    'A cancelled one',
  ])
  await Promise.all([between, after].map((page) => page.context().close()))
})

test.each([
  ['on the first day', '2018-11-07T18:00:00Z', ['On now', '', '']],
  ['in the first second of the second day', '2018-11-08T06:00:00Z', ['Over', 'On now', '']],
  ['on the last morning', '2018-11-09T12:00:00Z', ['Over', 'Over', 'Today']],
  ['when it is over', '2018-11-09T18:00:00Z', ['Over', 'Over', 'Over']],
])('a conference marks the day that is on: %s', async (_, clock, marks) => {
  const page = await opened('/conferences/i3-innovate-inspire-ignite/', { clock })
  const days = page.locator('[data-day]')
  const labels = await days.evaluateAll((all) =>
    all.map((day) => {
      const label = day.querySelector<HTMLElement>('[data-day-label]')
      return label?.hidden ? '' : label?.innerText
    }),
  )
  expect(labels).toEqual(marks)
  expect(await page.locator('[data-day][aria-current="date"]').count()).toBe(
    marks.filter((mark) => mark === 'On now' || mark === 'Today').length,
  )
  await page.context().close()
})

test.each(['Asia/Tokyo', 'UTC', 'America/Los_Angeles'])(
  'a reader in %s gets the same labels, and the own time beside the event’s',
  async (zone) => {
    const page = await opened('/webinars/mssoars-deeper-dive-webinar/', { clock: '2018-10-26T13:59:59Z', zone })
    expect(await stateOf(page)).toBe('Starts within the hour')
    expect(await page.locator('.event-head__when').innerText()).toBe(
      'Friday, October 26, 2018, 9:00–10:30\u00a0a.m. Central',
    )
    const own = { 'Asia/Tokyo': '11:00\u00a0p.m.', UTC: '2:00\u00a0p.m.', 'America/Los_Angeles': '7:00\u00a0a.m.' }[
      zone
    ]
    expect(await page.locator('[data-own-time]').innerText()).toBe(`On your clock: ${own}`)
    await page.context().close()
  },
)

test.each([
  ['Asia/Tokyo', 360, true],
  ['Asia/Tokyo', 1280, true],
  ['America/Chicago', 360, false],
])('in %s, %s pixels wide, nothing moves on an event’s page', async (zone, width, isElsewhere) => {
  const page = await opened('/webinars/mssoars-deeper-dive-webinar/', {
    clock: '2018-10-20T17:00:00Z',
    zone,
    width,
    fonts: false,
  })
  expect(await page.locator('[data-own-time]').isVisible()).toBe(isElsewhere)
  expect(await jumpOf(page)).toBe(0)
  await page.context().close()
})

test('a reader whose clock is the event’s sees its time once', async () => {
  const page = await opened('/webinars/mssoars-deeper-dive-webinar/', {
    clock: '2018-10-20T17:00:00Z',
    zone: 'America/Chicago',
  })
  expect(await page.locator('[data-own-time]').isVisible()).toBe(false)
  await page.context().close()
})

test('an event that stands in the text of another’s page keeps what is true of itself', async () => {
  const body = richTextOf(textBlock({ blockType: 'event', event: { relationTo: 'webinars', value: 'over' } }))
  const over = { ...webinar, id: 'over', slug: 'over', startsAt: '2018-09-03T14:00:00.000Z', endsAt: undefined }
  const recorded = { ...over, recording: { url: 'https://video.example.org/watch' } }
  const page = await opened('/webinars/mssoars-deeper-dive-webinar/', {
    clock: '2018-10-26T14:30:00Z',
    published: publicationOf({ webinars: [{ ...webinar, body }, recorded] }),
  })
  expect(await stateOf(page)).toBe('Under way now')
  expect(await page.locator('.text-block .event-state').innerText()).toBe('Recording available')
  await page.context().close()
})

test('without JavaScript the page still reads true: whole dates, and what held when it was made', async () => {
  const page = await opened('/webinars/mssoars-deeper-dive-webinar/', { clock: '', script: false })
  expect(await stateOf(page)).toBe('Registration open')
  expect(await page.locator('.event-head__when').innerText()).toBe(
    'Friday, October 26, 2018, 9:00–10:30\u00a0a.m. Central',
  )
  await page.context().close()
})

test('a page that is shown as of another day stays as it is', async () => {
  const page = await opened('/webinars/mssoars-deeper-dive-webinar/', { clock: '2026-11-23T12:00:00Z', asOf: made })
  expect(await stateOf(page)).toBe('Registration open')
  await page.context().close()
})
