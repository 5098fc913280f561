import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addressesOf } from '../addresses.ts'
import { recordsOf } from '../search/publication/publication-records.ts'
import { addressesFor } from '../search/testing/searching.ts'
import { sitemap } from '../sitemap/sitemap.ts'
import { CompiledSite, testSiteUrl } from '../testing/compiled-site.ts'
import { spanishCategory, spanishDocuments, spanishNotice } from '../testing/in-spanish.ts'
import { publicationOf } from '../testing/publication-of.ts'

const now = new Date('2018-10-20T17:00:00Z')
const publication = publicationOf(spanishDocuments, { notice: spanishNotice })
const inEnglish = publicationOf()
const school = '/es/schools/example-middle-school/'
const older = 'El texto en inglés cambió después de esta traducción.'
const pagesOf = (of: typeof publication) => addressesOf(of, now).filter((address) => address.endsWith('/'))

let site: CompiledSite
beforeAll(async () => {
  site = await CompiledSite.compile()
}, 120_000)
afterAll(() => site.remove())

const pageOf = async (address: string, of = publication) => {
  const { status, html } = await site.page(address, of, now)
  expect(status).toBe(200)
  return html
}
const plainWordsOf = (html: string) =>
  (/<main.*<\/main>/s.exec(html)?.[0] ?? '').replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
const alternatesOf = (html: string) =>
  [...html.matchAll(/<link rel="alternate" hreflang="(\w+)" href="([^"]+)"/g)].map(([, language, href]) => [
    language,
    href?.replace(testSiteUrl, ''),
  ])

describe('a site without Spanish', () => {
  test('has no page in Spanish, and none that says so', async () => {
    expect(addressesOf(inEnglish, now).filter((address) => address.startsWith('/es/'))).toEqual([])
    for (const address of ['/es/identified-schools/', '/es/faqs/', school])
      expect((await site.page(address, inEnglish, now)).status).toBe(404)
    for (const address of pagesOf(inEnglish)) {
      const html = await pageOf(address, inEnglish)
      expect([address, /hreflang|lang="es"|español/.test(html)]).toEqual([address, false])
    }
  })

  test('has the records, and each page that has no Spanish version byte for byte, as one with Spanish', async () => {
    const spanish = publicationOf(spanishDocuments)
    const english = publicationOf({
      ...spanishDocuments,
      'school-categories': [
        { ...spanishCategory, spanish: undefined },
        ...spanishDocuments['school-categories'].slice(1),
      ],
      faqs: spanishDocuments.faqs.map((faq) => ({ ...faq, spanish: undefined })),
    })
    for (const address of pagesOf(english)) {
      if (pagesOf(spanish).includes(`/es${address}`)) continue
      expect(await pageOf(address, spanish)).toBe(await pageOf(address, english))
    }
    const isEnglish = ({ address }: { address: string }) => !address.startsWith('/es/')
    expect(recordsOf(spanish).filter(isEnglish)).toEqual(recordsOf(english))
  })
})

describe('the page of a school in Spanish', () => {
  test('is in Spanish, and both pages lead to each other', async () => {
    const [english, spanish] = [await pageOf('/schools/example-middle-school/'), await pageOf(school)]
    expect(spanish).toMatch(/<html lang="es"/)
    expect(spanish).toContain(`<link rel="canonical" href="${testSiteUrl}${school}">`)
    const both = [
      ['es', school],
      ['en', '/schools/example-middle-school/'],
    ]
    expect(alternatesOf(spanish)).toEqual(both)
    expect(alternatesOf(english)).toEqual(both.toReversed())
    expect(spanish).toMatch(/<a href="\/schools\/example-middle-school\/" lang="en" hreflang="en">\s*In English/)
    expect(english).toMatch(/<a href="\/es\/schools\/example-middle-school\/" lang="es" hreflang="es">\s*En español/)
  })

  test('says what the office wrote, with its days in Spanish, and what is in English alone as such', async () => {
    const html = await pageOf(school)
    const words = plainWordsOf(html)
    expect(words).toContain('En 2023–24, esta escuela está identificada para Apoyo y mejora integral (CSI)')
    expect(words).toContain('Lo está desde el 1 de octubre de 2023.')
    expect(words).toContain('La escuela recibe ayuda de la oficina.')
    expect(words).toContain('Qué sigue ahora La escuela escribe un plan con las familias.')
    expect(words).toContain('A quién preguntar Este texto todavía está solo en inglés. Ask the principal.')
    expect(html).toContain('<p lang="en">Ask the principal.</p>')
    expect(html).toContain('<span lang="en">It is among the lowest 5 percent of Title I schools.</span>')
    expect(words).not.toContain(older)
  })

  test('says when an event is, in Spanish and with the zone', async () => {
    const deadlines = [
      {
        id: 'd',
        slug: 'd',
        updatedAt: '2018-10-01T15:00:00.000Z',
        title: 'Plan due',
        dueAt: '2018-11-16T23:00:00.000Z',
      },
    ]
    const html = await pageOf(school, publicationOf({ ...spanishDocuments, deadlines, conferences: [] }))
    expect(plainWordsOf(html)).toContain('Vence: viernes, 16 de noviembre de 2018, 5:00 p.m., hora del Centro')
    expect(html).toMatch(/<a href="\/deadlines\/d\/" lang="en" hreflang="en">\s*Plan due/)
  })

  test('says that the Spanish is older as soon as the English is another, and leads to it', async () => {
    const changed = publicationOf({
      ...spanishDocuments,
      'school-categories': [{ ...spanishCategory, meaning: 'The school gets more help.' }],
    })
    const html = await pageOf(school, changed)
    expect(plainWordsOf(html)).toContain(older)
    expect(html).toContain('<a href="/schools/example-middle-school/" hreflang="en">Lea el texto en inglés</a>')
    expect(plainWordsOf(await pageOf('/schools/example-middle-school/', changed))).not.toContain(older)
    expect(plainWordsOf(await pageOf('/es/identified-schools/', changed))).toContain(older)
  })

  test('leads to the successor of a merged school, and search engines too', async () => {
    const html = await pageOf('/es/schools/example-annex-school/')
    expect(plainWordsOf(html)).toContain('Esta escuela ahora es parte de Example Middle School .')
    expect(html).toContain(`<link rel="canonical" href="${testSiteUrl}${school}">`)
    expect(alternatesOf(html)).toEqual([])
  })

  test('stays when the school leaves its category', async () => {
    const { identifications } = publication.all('schools')[0]!
    const schools = [
      { ...publication.all('schools')[0], identifications: identifications.slice(0, 1) },
      { ...publication.all('schools')[1], identifications: [{ category: 'category-csi', schoolYear: '2023-24' }] },
    ]
    const html = await pageOf(school, publicationOf({ ...spanishDocuments, schools }))
    expect(plainWordsOf(html)).toContain('En 2023–24, esta escuela no está identificada para recibir apoyo.')
  })
})

test('the categories are explained on one page, each at its anchor', async () => {
  const html = await pageOf('/es/identified-schools/')
  expect(html).toMatch(/<h2 id="csi">\s*Apoyo y mejora integral \(CSI\)/)
  expect(html).not.toContain('id="tsi"')
})

test('questions in Spanish stand at the anchors of their English, and say when they are older', async () => {
  const html = await pageOf('/es/faqs/')
  expect(html).toMatch(/<h2 class="faq__question" id="are-webinars-recorded">\s*¿Se graban los seminarios\?/)
  expect(html).not.toContain('What does CSI stand for?')
  const [recorded] = spanishDocuments.faqs
  const changed = await pageOf('/es/faqs/', publicationOf({ faqs: [{ ...recorded, question: 'Are they recorded?' }] }))
  expect(changed).toContain('<a href="/faqs/#are-they-recorded" hreflang="en">')
})

test('a notice is in the language of the page, and in both where the Spanish is older', async () => {
  const messageOn = async (address: string, notice: object) =>
    /<p class="notice-banner__message">.*?<\/p>/s
      .exec(await pageOf(address, publicationOf(spanishDocuments, { notice })))?.[0]
      .replace(/<(?!\/?span)[^>]+>/g, '')
      .trim()
  expect(await messageOn(school, spanishNotice)).toBe('Advertencia: La oficina está cerrada el viernes.')
  expect(await messageOn('/faqs/', spanishNotice)).toBe('Warning: The office is closed on Friday.')
  const changed = 'The office is closed on Thursday.'
  expect(await messageOn(school, { ...spanishNotice, message: changed })).toContain(
    `Ahora dice: <span lang="en">${changed}</span>`,
  )
  expect(await messageOn(school, { ...spanishNotice, spanish: undefined })).toContain(
    '<span lang="en">The office is closed on Friday.</span>',
  )
})

test('the sitemap has the pages in Spanish, without those of merged schools', () => {
  const addresses = [...sitemap(publication, '').matchAll(/<loc>(\/es\/[^<]+)/g)].map(([, address]) => address)
  expect(addresses).toEqual(['/es/identified-schools/', '/es/faqs/', school])
})

describe('the search', () => {
  const records = recordsOf(publication)

  test.each([
    ['escuela Example Middle', school],
    ['Example Middle qué significa', school],
    ['apoyo y mejora integral', '/es/identified-schools/#csi'],
    ['que va a cambiar', '/es/identified-schools/#csi'],
    ['QUÉ VA A CAMBIAR', '/es/identified-schools/#csi'],
    ['se graban los seminarios', '/es/faqs/#are-webinars-recorded'],
    ['escuelas identificadas', '/es/identified-schools/'],
    ['espanol', '/es/identified-schools/'],
  ])('finds for “%s” the page in Spanish %s', async (query, address) => {
    expect((await addressesFor(query, records))[0]).toBe(address)
  })

  test.each([
    'Example Middle School',
    'Example Middle',
    '01014',
    'Example Junior High',
    'CSI',
    'Are webinars recorded?',
  ])('finds for “%s” what it finds without Spanish, and no page twice', async (query) => {
    const found = await addressesFor(query, records)
    expect(found[0]).toBe((await addressesFor(query, recordsOf(inEnglish)))[0])
    const pages = found.map((address) => address.replace(/^\/es/, ''))
    expect(new Set(pages).size).toBe(pages.length)
  })
})
