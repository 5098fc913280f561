import { listPages } from '@osi/shared'
import { describe, expect, test } from 'vitest'
import { publicationOf } from '../testing/publication-of.ts'
import { firstLinksOf, hasSecondLevel, menuOf } from './menu.ts'

const labels = (navigation: object | undefined) =>
  menuOf(publicationOf({}, navigation ? { navigation } : {}), '/').map(({ label }) => label)

test('without a choice the menu has every section', () => {
  const all = listPages.map(({ title }) => title)
  expect(all).toEqual(expect.arrayContaining(['Webinars', 'Identified schools', 'Contacts']))
  expect(labels(undefined)).toEqual(all)
  expect(labels({ items: [] })).toEqual(all)
})

test('a section that hides while it is empty is left out, unless the editors chose it', () => {
  const menu = (navigation: object) => menuOf(publicationOf({ deadlines: [] }, { navigation }), '/')
  expect(menu({}).map(({ label }) => label)).not.toContain('Deadlines')
  expect(menu({ items: [{ section: '/deadlines/' }] }).map(({ label }) => label)).toEqual(['Deadlines'])
})

test('the editors’ items come in their order, with their words where they wrote some', () => {
  const items = [{ section: '/contacts/', label: 'Call us' }, { page: 'page-planning' }, { section: '/faqs/' }]
  expect(labels({ items })).toEqual(['Call us', 'Planning for improvement', 'Questions and answers'])
})

test('an item whose page is not public is left out', () => {
  expect(labels({ items: [{ page: 'withdrawn', label: 'Old' }, { section: '/faqs/' }] })).toEqual([
    'Questions and answers',
  ])
})

test.each([
  ['/webinars/', 'page'],
  ['/webinars/reading-the-indicators/', 'true'],
  ['/', undefined],
])('on %s the webinars are marked as current: %s', (here, current) => {
  expect(menuOf(publicationOf(), here).find(({ label }) => label === 'Webinars')?.current).toBe(current)
})

describe('a menu of two levels', () => {
  const events = {
    label: 'Events',
    below: [{ section: '/webinars/' }, { section: '/conferences/', label: 'Convenings' }],
  }
  const menu = (items: object[], here = '/') => menuOf(publicationOf({}, { navigation: { items } }), here)
  /** Labels alone, those below in lists. */
  const words = (items: object[]) =>
    menu(items).map(({ label, below }) => (below.length > 0 ? [label, ...below.map((one) => one.label)] : label))

  test('has entries below an entry, which may lead to a place itself', () => {
    expect(menu([events])[0]).toMatchObject({
      label: 'Events',
      below: [
        { label: 'Webinars', address: '/webinars/' },
        { label: 'Convenings', address: '/conferences/' },
      ],
    })
    expect(menu([events])[0]).not.toHaveProperty('address')
    expect(menu([{ ...events, section: '/faqs/' }])[0]).toMatchObject({ label: 'Events', address: '/faqs/' })
  })

  test.each([
    [
      'below a name',
      [{ label: 'Help', below: [{ page: 'draft' }, { section: '/faqs/' }] }],
      [['Help', 'Questions and answers']],
    ],
    [
      'below a name, alone',
      [{ label: 'Help', below: [{ page: 'draft' }] }, { section: '/faqs/' }],
      ['Questions and answers'],
    ],
    [
      'above others, with a name',
      [{ label: 'Help', page: 'draft', below: [{ section: '/faqs/' }] }],
      [['Help', 'Questions and answers']],
    ],
    ['above others, without a name', [{ page: 'draft', below: [{ section: '/faqs/' }] }], ['Questions and answers']],
  ])('leaves out what readers don’t get %s', (_, items, expected) => {
    expect(words(items)).toEqual(expected)
  })

  test.each([
    ['/webinars/', 'true', ['page', undefined]],
    ['/webinars/reading-the-indicators/', 'true', ['true', undefined]],
    ['/faqs/', undefined, [undefined, undefined]],
  ])('on %s marks the page and the entry above it', (here, above, below) => {
    const [item] = menu([events], here)
    expect([item?.current, item?.below.map(({ current }) => current)]).toEqual([above, below])
  })

  test('is one list of links at the foot of a page', () => {
    const labels = firstLinksOf(menu([events, { section: '/faqs/', below: [{ section: '/contacts/' }] }]))
    expect(labels.map(({ label }) => label)).toEqual(['Webinars', 'Convenings', 'Questions and answers'])
  })

  test('is known by its second level alone', () => {
    expect(hasSecondLevel(menu([events]))).toBe(true)
    expect(hasSecondLevel(menu([{ section: '/faqs/' }]))).toBe(false)
    expect(hasSecondLevel(menu([]))).toBe(false)
  })
})
