import { expect, test } from 'vitest'
import { exampleOf, publicationOf } from '../testing/publication-of.ts'
import { eventTimeOf } from './event-time.ts'

const publication = publicationOf({
  webinars: [{ ...exampleOf('webinars'), registration: { url: 'https://example.org/register' } }],
})

test('a search result knows what a webinar is called from each instant on', () => {
  expect(eventTimeOf('webinars', publication.all('webinars')[0]!, publication)).toEqual({
    text: 'Friday, October 26, 2018, 9:00 a.m. Central',
    days: ['2018-10-26'],
    phases: [
      { from: '1970-01-01T00:00:00.000Z', label: '' },
      { from: '2018-10-26T13:00:00.000Z', label: 'Starts within the hour' },
      { from: '2018-10-26T14:00:00.000Z', label: 'Under way now' },
      { from: '2018-10-26T16:00:00.000Z', label: 'Recording to come' },
      { from: '2018-12-03T06:00:00.000Z', label: 'Past' },
    ],
  })
})

test('a conference’s label stays the same from one day to the next', () => {
  const time = eventTimeOf('conferences', publication.all('conferences')[0]!, publication)
  expect(time?.days).toEqual(['2018-11-07', '2018-11-08', '2018-11-09'])
  expect(time?.phases.map(({ label }) => label)).toEqual(['', 'Under way now', 'Past'])
})

test('what takes place at no time has none', () => {
  expect(eventTimeOf('contacts', publication.all('contacts')[0]!, publication)).toBeUndefined()
})
