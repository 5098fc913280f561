import { expect, test } from 'vitest'
import { addressOfSearch, parseSearchRequest } from './request.ts'

test.each([
  ['', { query: '', pageNumber: 1, literal: false }],
  ['q=csi', { query: 'csi', pageNumber: 1, literal: false }],
  ['q=csi&type=faqs&page=2&literal=1', { query: 'csi', type: 'faqs', pageNumber: 2, literal: true }],
  ['q=csi&page=-1', { query: 'csi', pageNumber: 1, literal: false }],
  ['q=csi&page=1e9', { query: 'csi', pageNumber: 1, literal: false }],
  ['q=csi&page=x&type=', { query: 'csi', pageNumber: 1, literal: false }],
])('“%s” is read', (query, request) => {
  expect(parseSearchRequest(new URLSearchParams(query))).toEqual({ type: undefined, ...request })
})

test('a search has one address, which is read as the same search', () => {
  const request = { query: 'p-16 & “more”', type: 'faqs', pageNumber: 3, literal: true }
  const address = addressOfSearch(request)
  expect(parseSearchRequest(new URL(address, 'https://osi.example.org').searchParams)).toEqual(request)
})
