import { XMLParser } from 'fast-xml-parser'
import { expect, test } from 'vitest'
import { publicationOf } from '../testing/publication-of.ts'
import { sitemap, sitemapIndex } from './sitemap.ts'

const siteUrl = 'https://osi.example.org'
const read = (xml: string) => new XMLParser().parse(xml) as { urlset: { url: { loc: string; lastmod?: string }[] } }
const locations = () => read(sitemap(publicationOf(), siteUrl)).urlset.url

test('the sitemap has the front page, the lists and the documents’ own pages, each once', () => {
  const addresses = locations().map(({ loc }) => loc.replace(siteUrl, ''))
  expect(addresses).toContain('/')
  expect(addresses).toContain('/contacts/')
  expect(addresses).toContain('/planning/team/')
  expect(new Set(addresses).size).toBe(addresses.length)
})

test('search, forms, files and places on pages are not in it', () => {
  const addresses = locations().map(({ loc }) => loc)
  expect(addresses.filter((address) => /search|report|\.ics|\.xml|#/.test(address))).toEqual([])
})

test('a document’s page says when it was published last', () => {
  expect(locations().find(({ loc }) => loc.endsWith('/planning/'))?.lastmod).toBe('2018-09-04T15:00:00.000Z')
})

test('the index names the sitemap by its whole address', () => {
  expect(sitemapIndex(siteUrl)).toContain('<loc>https://osi.example.org/sitemap-0.xml</loc>')
})
