import { expect, test } from 'vitest'
import type { SearchResults } from '../answer/results.ts'
import { headingOf, resultsMarkup } from './results-markup.ts'

const found = (parts: Partial<SearchResults>): SearchResults => ({
  query: 'csi',
  asked: parts.query ?? 'csi',
  literal: false,
  types: [],
  total: 0,
  pageNumber: 1,
  pageCount: 0,
  results: [],
  ...parts,
})

test('whatever was typed is text, never markup', () => {
  const query = '<img src=x onerror=alert(1)>"\'&'
  const markup = resultsMarkup(found({ query, corrected: query, literal: true, nearest: query })).text
  expect(markup).not.toContain('<img')
  expect(markup).not.toMatch(/href="[^"]*[<'][^"]*"/)
  expect(markup).toContain('&lt;img')
})

test('so is what the site’s texts say', () => {
  const piece = [{ text: '<b>', marked: true }]
  const markup = resultsMarkup(
    found({
      total: 1,
      results: [{ type: 'pages', kind: '<i>', address: '/"><script>', title: piece, excerpt: piece, page: '<u>' }],
    }),
  ).text
  expect(markup).not.toMatch(/<(b|i|u|script)>/)
})

test('the first link of each result is the result, and the list can be found', () => {
  const results = ['/one/', '/two/'].map((address) => ({
    type: 'pages',
    kind: 'Page',
    address,
    title: [{ text: address, marked: false }],
    excerpt: [],
  }))
  const markup = resultsMarkup(found({ total: 2, results })).text
  const list = /<ol[^>]*data-results[\s\S]*<\/ol>/.exec(markup)?.[0] ?? ''
  expect([...list.matchAll(/<li[^>]*>[\s\S]*?<a href="([^"]+)"/g)].map(([, address]) => address)).toEqual([
    '/one/',
    '/two/',
  ])
})

test('no line ends between the hour of an event and its half of the day', () => {
  const when = { text: 'Friday, October 26, 2018, 9:00 a.m. Central', phase: 'Registration open' }
  const results = [{ type: 'webinars', kind: 'Webinar', address: '/webinars/one/', title: [], excerpt: [], when }]
  expect(resultsMarkup(found({ total: 1, results })).text).toContain('2018, 9:00\u00a0a.m. Central')
})

test('a corrected query links to the literal one', () => {
  expect(resultsMarkup(found({ query: 'absenteism', corrected: 'absenteeism' })).text).toContain(
    'href="/search/?q=absenteism&amp;literal=1"',
  )
})

test('the heading has the query', () => {
  expect(headingOf(found({ query: 'csi' }))).toBe('Search: csi')
  expect(headingOf(undefined)).toBe('Search')
})
