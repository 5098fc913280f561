import type { z } from 'zod'
import { paragraph, richTextOf } from '../../rich-text/write.ts'
import type { webinarSchema } from './schema.ts'

export const webinarExamples: z.input<typeof webinarSchema>[] = [
  {
    id: 'webinar-deeper-dive',
    updatedAt: '2018-10-01T15:00:00.000Z',
    firstPublishedAt: '2018-10-01T15:00:00.000Z',
    title: 'MSSOARS Deeper Dive Webinar',
    slug: 'mssoars-deeper-dive-webinar',
    startsAt: '2018-10-26T14:00:00.000Z',
    audience: ['school-and-district-teams'],
  },
  {
    id: 'webinar-recorded',
    updatedAt: '2026-03-10T15:00:00.000Z',
    firstPublishedAt: '2026-02-01T15:00:00.000Z',
    title: 'Reading the indicators',
    slug: 'reading-the-indicators',
    startsAt: '2026-03-04T16:00:00.000Z',
    startsAt_tz: 'America/Chicago',
    endsAt: '2026-03-04T17:00:00.000Z',
    summary: 'What each indicator asks of a school team.',
    body: richTextOf(paragraph('Bring the plan that your team is working on.')),
    audience: ['principals', 'lead-teachers'],
    condition: 'scheduled',
    registration: { url: 'https://example.org/register' },
    recording: { url: 'https://example.org/recording', transcript: 'Welcome, everyone.' },
    contact: 'contact-osi',
  },
]
