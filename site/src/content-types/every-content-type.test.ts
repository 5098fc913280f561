import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { contentTypeNames, contentTypeOf, listPagesIn, pastListAddresses, titleIn } from '@osi/shared'
import { describe, expect, it } from 'vitest'
import { addressesOf, pageOf } from '../addresses.ts'
import { calendarEntriesOf } from '../calendar/calendar-entries.ts'
import { newsFrom } from '../feed/news.ts'
import { menuOf } from '../layout/menu.ts'
import { sitemap } from '../sitemap/sitemap.ts'
import { publicationOf } from '../testing/publication-of.ts'
import { siteContentTypeOf } from './registry.ts'

const now = new Date('2018-10-20T17:00:00Z')
const siteUrl = 'https://osi.example.org'
const publication = publicationOf()
const addresses = addressesOf(publication, now)
const locations = sitemap(publication, siteUrl)
const pages = path.join(import.meta.dirname, '../pages')

/** The file in `src/pages` that answers at an address, by Astro's rule: a name in brackets stands for any part. Undefined without one. */
function doorwayTo(address: string): string | undefined {
  const parts = address.split('/').filter(Boolean)
  const last = parts.at(-1) ?? ''
  const ending = /\.\w+$/.exec(last)?.[0] ?? ''
  const nameInFolder = (folder: string, name: string) =>
    [name, ...readdirSync(folder).filter((each) => each.startsWith('[') && !each.startsWith('[...'))].find((each) =>
      existsSync(path.join(folder, each)),
    )
  let folder = pages
  for (const part of parts.slice(0, -1)) {
    const next = nameInFolder(folder, part)
    if (next === undefined) return undefined
    folder = path.join(folder, next)
  }
  const isDoorway = ending
    ? (file: string) => file === `${last}.ts` || (file.startsWith('[') && file.endsWith(`${ending}.ts`))
    : (file: string) => file === `${last}/index.astro` || /^\[[^.]\w*\]\.astro$/.test(file)
  return [...readdirSync(folder), `${last}/index.astro`].find(
    (file) => isDoorway(file) && existsSync(path.join(folder, file)),
  )
}

describe.each(contentTypeNames)('%s', (name) => {
  const { event, list, location, titleOf, fileEndings } = contentTypeOf(name)
  const documents = publication.all(name)
  const addressOf = (document: (typeof documents)[number]) => publication.addressOf(name, document)

  it('is found by the search, by the name of each document and at its address', () => {
    for (const document of documents) {
      const [record] = siteContentTypeOf(name).searchRecordsOf(document, publication)
      expect(record).toMatchObject({ id: `${name}/${document.id}`, type: name, address: addressOf(document) })
      expect(record?.title).toContain(titleIn(name, document))
      expect(record?.when === undefined).toBe(event === undefined)
    }
  })

  it('has its pages and files in the release, and in the sitemap those that lead to no other', () => {
    for (const document of documents) {
      const address = addressOf(document)
      expect(addresses).toContain(pageOf(address))
      const isListed = !siteContentTypeOf(name).successorOf?.(document, publication)
      expect(locations.includes(`<loc>${siteUrl}${pageOf(address)}</loc>`)).toBe(isListed)
      for (const ending of fileEndings) expect(addresses).toContain(address.replace(/\/$/, ending))
    }
    if (list) expect(locations).toContain(`<loc>${siteUrl}${list.address}</loc>`)
  })

  it.runIf(location.on === 'own-page' && location.under !== '/')('has a doorway in src/pages for each of them', () => {
    const own = addresses.filter((address) => location.on === 'own-page' && address.startsWith(location.under))
    const without = [...own, ...(list ? [list.address] : [])].filter((address) => !doorwayTo(address))
    expect(without).toEqual([])
  })

  it.runIf(list)('is in the menu, by the title of its list', () => {
    expect(menuOf(publication, '/')).toContainEqual({ label: list?.title, address: list?.address, below: [] })
    expect(listPagesIn(publication).map(({ type }) => type)).toContain(name)
  })

  it.runIf(event)('stands in calendars and in the feed when it takes place at a time', () => {
    for (const document of documents) {
      const entries = calendarEntriesOf(name, document, { publication, now, siteUrl })
      expect(entries.length).toBeGreaterThan(0)
      for (const { title, url } of entries) {
        expect(title).toContain(titleOf(document))
        expect(url).toBe(siteUrl + addressOf(document))
      }
      expect(newsFrom(publication, now).map(({ address }) => address)).toContain(addressOf(document))
    }
  })

  it.runIf(event)('has lists of what is over, and a list of each school year', () => {
    for (const address of pastListAddresses(name)) expect(addresses).toContain(address)
    expect(addresses.filter((address) => address.startsWith(`${list?.address}school-years/`))).not.toEqual([])
  })
})
