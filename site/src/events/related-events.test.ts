import { expect, test } from 'vitest'
import { exampleOf, publicationOf } from '../testing/publication-of.ts'
import { datedEvents } from './dated-event.ts'
import { relatedTo } from './related-events.ts'

const webinar = (id: string, startsAt: string, change: object = {}) => ({
  ...exampleOf('webinars'),
  id,
  slug: id,
  startsAt,
  audience: ['principals'],
  ...change,
})
const recording = { url: 'https://example.org/recording' }
const publication = publicationOf({
  webinars: [
    webinar('old', '2018-09-01T15:00:00.000Z', { recording }),
    webinar('last', '2018-10-01T15:00:00.000Z', { recording }),
    webinar('this', '2018-10-26T15:00:00.000Z', { recording }),
    webinar('off', '2018-11-01T15:00:00.000Z', { condition: 'cancelled' }),
    webinar('for-others', '2018-11-02T15:00:00.000Z', { audience: ['families'] }),
    webinar('next', '2018-11-03T15:00:00.000Z'),
  ],
})
const now = new Date('2018-10-20T17:00:00Z')

test('related are the next event for the same people that takes place, and the latest recording', () => {
  const event = datedEvents('webinars', publication, now).find(({ id }) => id === 'this')
  const { next, recorded } = relatedTo(event!, publication, now)
  expect([next?.id, recorded?.id]).toEqual(['next', 'last'])
})
