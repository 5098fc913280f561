import { expect, test } from 'vitest'
import { oneTimeLink, readerReported, recordingsOverdue, reviewAsked } from './mail-words.ts'

const document = {
  kind: 'webinar',
  title: 'Using data',
  address: 'https://cms.example.org/admin/collections/webinars/1',
}
const at = new Date('2026-11-26T16:32:00Z')

test('a request reads like a letter, with Central time and the address on a line of its own', () => {
  expect(reviewAsked({ document, by: 'Pat', at, note: 'Is the hour right?' })).toEqual({
    subject: 'Pat asks for a review of “Using data”',
    body: `Pat asked a publisher to look at the webinar “Using data”. Thursday, November 26, 2026, 10:32 a.m. Central.

Pat wrote:

    Is the hour right?

Open it to publish it or to send it back:
https://cms.example.org/admin/collections/webinars/1

Every publisher gets this mail. Whoever comes first takes it.
`,
  })
})

test('a document without a title is named by its kind, and nothing is said of a note that nobody wrote', () => {
  const { subject, body } = reviewAsked({ document: { ...document, title: '' }, by: 'Pat', at })
  expect(subject).toBe('Pat asks for a review of a webinar without a title')
  expect(body).not.toContain('wrote')
})

test('a subject is one line, and not a long one', () => {
  const title = `${'A very long title '.repeat(12)}\r\nBcc: everybody@example.org`
  const { subject } = reviewAsked({ document: { ...document, title }, by: 'Pat', at })
  expect(subject).not.toMatch(/[\r\n]/)
  expect(subject.length).toBeLessThanOrEqual(120)
})

test('a report without a page says so by leaving it out', () => {
  const report = { message: 'Broken.', page: undefined, address: 'https://cms.example.org/x', at }
  expect(readerReported(report).subject).toBe('A reader reports a problem')
})

test('several recordings make one mail', () => {
  const recording = { title: 'Using data', day: '2026-10-09', address: 'https://cms.example.org/x' }
  expect(recordingsOverdue([recording, { ...recording, title: 'Families' }]).subject).toBe('2 recordings are overdue')
})

test('a one-time link says until when it works', () => {
  const link = {
    name: 'Dana',
    by: 'Robin',
    url: 'https://cms.example.org/admin/reset/x',
    until: '2026-11-29T16:32:00Z',
  }
  expect(oneTimeLink(link).body).toContain('works once, until Sunday, November 29, 2026, 10:32 a.m. Central.')
})
