import type { z } from 'zod'
import type { conferenceSchema } from './schema.ts'

export const conferenceExamples: z.input<typeof conferenceSchema>[] = [
  {
    id: 'conference-i3',
    updatedAt: '2018-10-01T15:00:00.000Z',
    firstPublishedAt: '2018-10-01T15:00:00.000Z',
    title: 'i3 Innovate, Inspire, Ignite',
    theme: 'The Measure of a Leader',
    slug: 'i3-innovate-inspire-ignite',
    venue: { name: 'Vicksburg Convention Center', city: 'Vicksburg', state: 'MS' },
    days: [
      { label: 'Pre-conference', date: '2018-11-07', openTo: ['category-csi', 'category-tsi'] },
      { label: 'General conference', date: '2018-11-08', team: [{ role: 'Principal' }, { role: 'Counselor' }] },
      { label: 'General conference', date: '2018-11-09', startTime: '08:30', endTime: '12:00' },
    ],
    topics: ['School equity'],
    registration: { url: 'https://rcu.gosignmeup.com', searchTerm: 'i3', contact: 'contact-rcu' },
  },
]
