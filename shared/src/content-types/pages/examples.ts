import type { z } from 'zod'
import { heading, paragraph, richTextOf } from '../../rich-text/write.ts'
import type { pageSchema } from './schema.ts'

export const pageExamples: z.input<typeof pageSchema>[] = [
  {
    id: 'page-planning',
    updatedAt: '2018-09-04T15:00:00.000Z',
    title: 'Planning for improvement',
    slug: 'planning',
    summary: 'How a school team plans its work.',
    body: richTextOf(heading('h2', 'Assess'), paragraph('The team looks at its indicators.')),
  },
  {
    id: 'page-planning-team',
    updatedAt: '2018-09-04T15:00:00.000Z',
    title: 'Who is on the team',
    slug: 'team',
    parent: 'page-planning',
  },
]
