import { heading, paragraph, richText, richTextOf } from '@osi/shared'
import { expect, test } from 'vitest'
import { sectionRecords, withSections } from './sections.ts'
import { publicationOf } from '../../testing/publication-of.ts'
import { recordOf } from '../testing/searching.ts'

const content = richText.parse(
  richTextOf(
    paragraph('First of all.'),
    heading('h2', 'Money'),
    paragraph('Section 1003.'),
    heading('h2', 'Money'),
    paragraph('More.'),
  ),
)

test('each heading is a result of its own that leads to it', () => {
  const [whole, ...sections] = withSections(recordOf('page', { title: 'Help' }), [{ content }], publicationOf())
  expect(whole).toMatchObject({ body: 'First of all.', headings: ['Money'] })
  expect(sections.map(({ address, title, page, partOf, body }) => ({ address, title, page, partOf, body }))).toEqual([
    { address: '/page/#money', title: 'Money', page: 'Help', partOf: 'page', body: 'Section 1003.' },
    { address: '/page/#money-2', title: 'Money', page: 'Help', partOf: 'page', body: 'More.' },
  ])
})

test('what stands below a heading of the page itself leads there', () => {
  const parts = [{ content, prefix: 'supports-', heading: { id: 'supports', text: 'What help there is' } }]
  const addresses = withSections(recordOf('csi'), parts, publicationOf()).map(({ address }) => address)
  expect(addresses).toEqual(['/csi/', '/csi/#supports', '/csi/#supports-money', '/csi/#supports-money-2'])
})

test('a long text is cut into pieces with ids of their own, and nothing of it is lost', () => {
  const text = Array.from({ length: 400 }, (_, index) => `Sentence ${index} was spoken.`).join(' ')
  const pieces = sectionRecords(recordOf('webinar'), 'Transcript', 'transcript', text)
  expect(pieces.length).toBeGreaterThan(3)
  expect(new Set(pieces.map(({ id }) => id)).size).toBe(pieces.length)
  expect(Math.max(...pieces.map(({ body }) => body.length))).toBeLessThanOrEqual(1500)
  expect(pieces.map(({ body }) => body.replaceAll('\n', ' ')).join(' ')).toBe(text)
})
