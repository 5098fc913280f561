import { expect, test } from 'vitest'
import { publicationOf } from '../../testing/publication-of.ts'
import { childrenOf, pagesAbove } from './tree.ts'

const updatedAt = '2018-09-04T15:00:00.000Z'
const page = (id: string, parent?: string) => ({ id, updatedAt, title: id, slug: id, ...(parent ? { parent } : {}) })
const titlesAbove = (id: string, pages: object[]) => {
  const publication = publicationOf({ pages })
  return pagesAbove(publication.find('pages', id)!, publication).map(({ title }) => title)
}

test('the trail goes from the top page down', () => {
  expect(titlesAbove('c', [page('a'), page('b', 'a'), page('c', 'b')])).toEqual(['a', 'b'])
})

test('a parent that is not public ends the trail', () => {
  expect(titlesAbove('c', [page('b', 'gone'), page('c', 'b')])).toEqual(['b'])
})

test('pages that stand below each other end the trail too', () => {
  expect(titlesAbove('a', [page('a', 'b'), page('b', 'a')])).toEqual(['b'])
})

test('the pages below are sorted by title, and a page is never below itself', () => {
  const publication = publicationOf({ pages: [page('a', 'a'), page('z', 'a'), page('m', 'a')] })
  expect(childrenOf(publication.find('pages', 'a')!, publication).map(({ title }) => title)).toEqual(['m', 'z'])
})
