import { describe, expect, test } from 'vitest'
import { recordOf, searchIn, someDay } from '../testing/searching.ts'
import { likelyPage, likelyPageMarkup } from './likely-page.ts'
import { wordsOfAddress } from './words-of-address.ts'

test.each([
  ['/webinars/old-plan_2.aspx', 'webinars old plan 2'],
  ['/Office%20of%20School/Improvement/', 'Office of School Improvement'],
  ['/escuelas/ni%C3%B1os/', 'escuelas niños'],
  ['/%zz', ''],
  ['/', ''],
])('the words of %s are “%s”', (path, words) => {
  expect(wordsOfAddress(path)).toBe(words)
})

describe('the likely page', () => {
  const search = searchIn([
    recordOf('webinars', { title: 'Webinars' }),
    recordOf('webinars/reading-the-indicators', { title: 'Reading the indicators', body: 'With a login.' }),
    recordOf('planning', { title: 'Planning & review' }),
  ])
  const likelyAt = async (path: string) =>
    likelyPage((await search.search({ query: wordsOfAddress(path), perPage: 1 }, someDay)).results)

  test.each([
    ['a page that has moved', '/events/2018/reading-the-indicators.aspx', '/webinars/reading-the-indicators/'],
    ['an address with a slip in it', '/webinars/reading-indicaters/', '/webinars/reading-the-indicators/'],
    ['an address that was cut off', '/webinars/reading-the-indi', '/webinars/reading-the-indicators/'],
    ['what is only mentioned on a page', '/login/', undefined],
    ['what is nowhere', '/xyzzy/', undefined],
    ['an address without words', '/%zz', undefined],
  ])('for %s, %s, is %s', async (_, path, address) => {
    expect((await likelyAt(path))?.address).toBe(address)
  })

  test('is asked for in a sentence with a link', async () => {
    expect(likelyPageMarkup(await likelyAt('/planning-review'))).toBe(
      'Perhaps you are looking for: <a href="/planning/">Planning &amp; review</a>',
    )
    expect(likelyPageMarkup(undefined)).toBe('No page has a name like this address.')
  })
})
