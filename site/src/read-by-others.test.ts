import { Readable } from 'node:stream'
import { parseAtomFeed } from 'feedsmith'
import { Window } from 'happy-dom'
import ICAL from 'ical.js'
import robotsParser from 'robots-parser'
import { parseSitemap, parseSitemapIndex } from 'sitemap'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addressesOf } from './addresses.ts'
import { CompiledSite, testSiteUrl } from './testing/compiled-site.ts'
import { exampleOf, publicationOf } from './testing/publication-of.ts'
import { richPage } from './testing/rich-page.ts'

/** What machines read of the site, given to parsers that others wrote: over every example, and over odd ones. */
const now = new Date('2018-10-20T17:00:00Z')
const odd = {
  title: '<b>“Plans” & maps]]></b> \u05d0, \u{1f600}',
  summary: 'One & two < three; four, five\\six\nseven',
}
const publications = {
  'the examples': publicationOf(),
  'odd characters': publicationOf({
    webinars: [{ ...exampleOf('webinars'), ...odd }],
    conferences: [{ ...exampleOf('conferences'), ...odd }],
    pages: [{ ...richPage, ...odd }],
  }),
  'an empty CMS': publicationOf(Object.fromEntries(Object.keys(publicationOf().documents).map((name) => [name, []]))),
}

let site: CompiledSite
beforeAll(async () => {
  site = await CompiledSite.compile()
}, 120_000)
afterAll(() => site.remove())

describe.each(Object.entries(publications))('with %s', (name, publication) => {
  const all = addressesOf(publication, now)
  const textOf = async (address: string) => {
    const { status, html } = await site.page(address, publication, now)
    expect(status, address).toBe(200)
    return html
  }
  const files = (ending: string, except: RegExp) =>
    all.filter((address) => address.endsWith(ending) && !except.test(address))

  test('every feed is read, its entries have names, addresses and dates', async () => {
    const feeds = files('.xml', /sitemap/)
    expect(feeds).toContain('/feed.xml')
    for (const address of feeds) {
      const feed = parseAtomFeed(await textOf(address))
      expect(feed.title, address).toBeTruthy()
      expect(new Date(feed.updated ?? '').getTime(), address).not.toBeNaN()
      for (const { id, title, updated, links } of feed.entries ?? []) {
        expect(URL.canParse(id ?? ''), `${address}: ${id}`).toBe(true)
        expect(title).toBeTruthy()
        expect(new Date(updated ?? '').getTime()).not.toBeNaN()
        expect(links?.every(({ href }) => URL.canParse(href ?? ''))).toBe(true)
      }
    }
    if (name === 'odd characters')
      expect(
        parseAtomFeed(await textOf('/feed.xml')).entries?.some(({ title }) =>
          JSON.stringify(title).includes('& maps]]>'),
        ),
      ).toBe(true)
  })

  test('every calendar is read, and no entry ends before it starts', async () => {
    const calendars = files('.ics', /^$/)
    expect(calendars).toContain('/calendar.ics')
    for (const address of calendars) {
      const calendar = new ICAL.Component(ICAL.parse(await textOf(address)))
      expect(calendar.getFirstPropertyValue('version'), address).toBe('2.0')
      for (const entry of calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event))) {
        expect(entry.uid && entry.summary, address).toBeTruthy()
        expect(entry.endDate.compare(entry.startDate), address).toBeGreaterThanOrEqual(0)
      }
    }
  })

  test('the site map is read, and robots may fetch all that it names', async () => {
    const [index] = await parseSitemapIndex(Readable.from([await textOf('/sitemap-index.xml')]))
    expect(index?.url).toBe(`${testSiteUrl}/sitemap-0.xml`)
    const entries = await parseSitemap(Readable.from([await textOf('/sitemap-0.xml')]))
    const robots = robotsParser(`${testSiteUrl}/robots.txt`, await textOf('/robots.txt'))
    expect(robots.getSitemaps()).toEqual([`${testSiteUrl}/sitemap-index.xml`])
    expect(robots.isDisallowed(`${testSiteUrl}/search/?q=csi`)).toBe(true)
    expect(entries.length).toBeGreaterThan(3)
    for (const { url } of entries) {
      expect(robots.isAllowed(url), url).toBe(true)
      expect(all, url).toContain(url.slice(testSiteUrl.length))
    }
  })

  test('every page says in Open Graph what it is, once each', async () => {
    for (const address of all.filter((one) => one.endsWith('/'))) {
      const page = new new Window().DOMParser().parseFromString(await textOf(address), 'text/html')
      const properties = [...page.querySelectorAll('meta[property^="og:"]')].map(
        (meta) => [meta.getAttribute('property') ?? '', meta.getAttribute('content') ?? ''] as const,
      )
      const graph = new Map(properties)
      expect(graph.size, address).toBe(properties.length)
      expect(['website', 'article'], address).toContain(graph.get('og:type'))
      expect(graph.get('og:title'), address).toBeTruthy()
      for (const property of ['og:url', 'og:image'])
        expect(!graph.has(property) || URL.canParse(graph.get(property) ?? ''), `${address} ${property}`).toBe(true)
    }
  })
})
