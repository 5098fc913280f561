import { expect, test } from 'vitest'
import { datedEvents } from '../events/dated-event.ts'
import { exampleOf, publicationOf } from '../testing/publication-of.ts'
import { eventInSpanish } from './event-in-spanish.ts'

test('how people attend is said in Spanish only where it is unusual', () => {
  const webinar = exampleOf('webinars')
  const publication = publicationOf({
    webinars: [webinar, { ...webinar, id: 'both', slug: 'both', venue: { name: 'Example Hall' } }],
  })
  const events = datedEvents('webinars', publication, new Date('2018-10-20T17:00:00Z'))
  expect(events.map((event) => eventInSpanish(event).attendance)).toEqual([undefined, 'En línea y en persona'])
})
