import { paragraph, heading, richTextOf, textBlock } from '@osi/shared'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CompiledSite } from '../../testing/compiled-site.ts'
import { withSpanish } from '../../testing/in-spanish.ts'
import { pageWithBlocks, questionsInACircle } from '../../testing/page-with-blocks.ts'
import { exampleOf, publicationOf } from '../../testing/publication-of.ts'

type Documents = NonNullable<Parameters<typeof publicationOf>[0]>
const now = new Date('2018-10-20T17:00:00Z')

let site: CompiledSite
beforeAll(async () => {
  site = await CompiledSite.compile()
}, 120_000)
afterAll(() => site.remove())

/** The main part of a page. */
async function mainOf(address: string, documents: Documents = {}, globals: Record<string, unknown> = {}) {
  const { html, failure } = await site.page(address, publicationOf(documents, globals), now)
  expect(failure).toBeUndefined()
  return /<main.*<\/main>/s.exec(html)?.[0] ?? ''
}
const blocksOf = (documents: Documents = {}) =>
  mainOf('/blocks/', { pages: [pageWithBlocks], faqs: questionsInACircle, ...documents })

const wordsOf = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
const matches = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].map(([, found = '']) => wordsOf(found))
const page = (...blocks: Parameters<typeof richTextOf>) => ({ ...pageWithBlocks, body: richTextOf(...blocks) })

describe('a block of a text', () => {
  test('shows what was picked as it is, and nothing in the place of what readers don’t get', async () => {
    const main = await blocksOf()
    expect(matches(main, /class="callout__kind"[^>]*>(.*?)<\/p>/gs)).toEqual(['Note', 'Important'])
    expect(main).toContain('href="tel:')
    expect(main).toContain('href="mailto:')
    expect(matches(main, /<h\d class="event-row__title"[^>]*>(.*?)<\/h\d>/gs)).toEqual([
      'Reading the indicators',
      'i3 Innovate, Inspire, Ignite: The Measure of a Leader',
    ])
    expect(matches(main, /<h4 class="category-card__name"[^>]*>(.*?)<\/h4>/gs)).toEqual([
      'Comprehensive Support and Improvement (CSI)',
    ])
    expect(matches(main, /<h4 class="faq__question"[^>]*>(.*?)<\/h4>/gs)).toEqual([
      'What does CSI stand for?',
      'Are webinars recorded?',
      'Are webinars recorded?',
    ])
    expect(main).toContain('href="/faqs/#what-does-csi-stand-for"')
    // Two callouts, a contact, two events, a category, two of questions with three answers, each of which has one.
    expect(main.match(/class="text-block"/g)).toHaveLength(8 + 3)
  })

  test('follows what was picked, and goes with it', async () => {
    const contact = { ...exampleOf('contacts'), id: 'contact-rcu', name: 'Somebody else' }
    expect(await blocksOf({ contacts: [contact] })).toContain('Somebody else')
    const without = await blocksOf({ contacts: [], webinars: [], conferences: [], faqs: [] })
    expect(without).not.toMatch(/contact-card|event-row|faq/)
    expect(without.match(/class="text-block"/g)).toHaveLength(3)
  })

  test('tells that an event is cancelled', async () => {
    const cancelled = { ...exampleOf('conferences'), condition: 'cancelled' }
    expect(wordsOf(await blocksOf({ conferences: [cancelled] }))).toContain('Cancelled')
  })

  test('brings its style sheet once, and only where it stands', async () => {
    const sheetsOf = async (address: string) => {
      const documents = { pages: [pageWithBlocks, exampleOf('pages')], faqs: questionsInACircle }
      const { html } = await site.page(address, publicationOf(documents), now)
      return html.match(/<link rel="stylesheet"/g)?.length
    }
    expect(await sheetsOf('/blocks/')).toBe(2)
    expect(await sheetsOf('/planning/')).toBe(1)
  })

  test('stands on the front page and on the page of an event too', async () => {
    const home = { heading: 'School Improvement', introduction: 'The office helps.', body: pageWithBlocks.body }
    expect(await mainOf('/', {}, { home })).toContain('class="contact-card"')
    const conference = { ...exampleOf('conferences'), body: pageWithBlocks.body }
    expect(await mainOf('/conferences/i3-innovate-inspire-ignite/', { conferences: [conference] })).toContain(
      'class="faq-list"',
    )
  })

  test('with questions is links in an answer, so that two questions that name each other end', async () => {
    const main = await mainOf('/faqs/', { faqs: questionsInACircle })
    expect(main.match(/class="faq__question"/g)).toHaveLength(2)
    expect(matches(main, /<ul class="link-list">(.*?)<\/ul>/gs)[0]).toBe('What does CSI stand for?')
  })

  test('is in Spanish where that is, and says so where it is not', async () => {
    const answer = richTextOf(
      paragraph('Sí.'),
      textBlock({ blockType: 'callout', kind: 'important', text: 'Traiga el plan.' }),
      textBlock({ blockType: 'contact', contact: 'contact-rcu' }),
      textBlock({ blockType: 'questions', questions: ['faq-recorded', 'faq-csi'] }),
    )
    const faqs = [
      withSpanish('faqs', exampleOf('faqs'), { question: '¿Se graban los seminarios?', answer }),
      exampleOf('faqs', 1),
    ]
    const main = await mainOf('/es/faqs/', { faqs })
    expect(matches(main, /class="callout__kind"[^>]*>(.*?)<\/p>/gs)).toEqual(['Importante'])
    expect(main).toMatch(/<div class="text-block" lang="en">/)
    expect(main).toMatch(/<li lang="en">\s*<a href="\/faqs\/#what-does-csi-stand-for">/)
    expect(main).toContain('<a href="/es/faqs/#are-webinars-recorded">¿Se graban los seminarios?</a>')
  })
})

describe('an abbreviation of the glossary', () => {
  const abbreviationsIn = (html: string) =>
    [...html.matchAll(/<abbr title="([^"]+)">([^<]+)<\/abbr>/g)].map(([, longForm, letters]) => [letters, longForm])
  const csi = ['CSI', 'Comprehensive Support and Improvement']

  test('has its long form the first time on a page, in a callout too', async () => {
    const main = await blocksOf()
    expect(abbreviationsIn(main)).toEqual([csi])
    expect(main).toContain('The plans of <abbr')
  })

  test('has it once where several texts stand on a page, in their order', async () => {
    const faqs = [exampleOf('faqs'), exampleOf('faqs', 1)].map((faq, index) => ({
      ...faq,
      answer: richTextOf(paragraph(`Answer ${index + 1} about CSI and MS SOARS.`)),
    }))
    const main = await mainOf('/faqs/', { faqs })
    expect(abbreviationsIn(main)).toEqual([
      csi,
      ['MS SOARS', 'Mississippi Schools Obtaining Academic Results for Success'],
    ])
    expect(main).toContain('Answer 1 about <abbr')
  })

  test.each([
    ['its line spells it out', [paragraph('Comprehensive Support and Improvement (CSI) begins.'), paragraph('CSI.')]],
    ['it stands in a heading', [heading('h2', 'CSI')]],
    ['the glossary has it not', [paragraph('The MTSS helps.')]],
  ])('has none where %s', async (_, blocks) => {
    expect(abbreviationsIn(await mainOf('/blocks/', { pages: [page(...blocks)] }))).toEqual([])
  })

  test('has none where the title of the page says it all, nor in Spanish', async () => {
    const category = { ...exampleOf('school-categories'), howIdentified: richTextOf(paragraph('CSI begins.')) }
    expect(abbreviationsIn(await mainOf('/identified-schools/csi/', { 'school-categories': [category] }))).toEqual([])
    const answer = richTextOf(paragraph('CSI es una categoría.'))
    const faqs = [withSpanish('faqs', exampleOf('faqs'), { question: '¿Qué es CSI?', answer })]
    expect(abbreviationsIn(await mainOf('/es/faqs/', { faqs }))).toEqual([])
  })
})
