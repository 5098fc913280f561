import { listPages } from '@osi/shared'
import { expect, test } from 'vitest'
import { publicationOf } from '../testing/publication-of.ts'
import { menuOf } from './menu.ts'

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
