import { expect, test } from 'vitest'
import { isWorthPrefetching } from './is-worth-prefetching.ts'

const here = new URL('https://osi.example.org/webinars/')

test.each([
  ['another page', '/faqs/', true],
  ['a part of another page', '/faqs/#who', true],
  ['this page', '/webinars/', false],
  ['a part of this page', '#main', false],
  ['the search', '/search/', false],
  ['results of a search', '/search/?q=csi', false],
  ['the form', '/report-a-problem/?page=%2F', false],
  ['a filtered list that a form asks for', '/webinars/?audience=parents', false],
  ['a calendar', '/calendar.ics', false],
  ['a calendar to follow', 'webcal://osi.example.org/calendar.ics', false],
  ['a feed', '/feed.xml', false],
  ['a file', '/files/plan/plan.pdf', false],
  ['another site', 'https://example.org/', false],
  ['a phone', 'tel:+16013591003', false],
])('%s: %s', (_, address, worth) => {
  expect(isWorthPrefetching(new URL(address, here), here)).toBe(worth)
})
