import type { z } from 'zod'
import type { deadlineSchema } from './schema.ts'

export const deadlineExamples: z.input<typeof deadlineSchema>[] = [
  {
    id: 'deadline-plan',
    updatedAt: '2018-09-04T15:00:00.000Z',
    firstPublishedAt: '2018-09-04T15:00:00.000Z',
    title: 'School improvement plan due',
    slug: 'school-improvement-plan',
    opensOn: '2018-09-10',
    dueAt: '2018-11-16T23:00:00.000Z',
    categories: ['category-csi'],
    summary: 'Each identified school hands in its plan.',
    link: 'https://example.org/plans',
    contact: 'contact-osi',
  },
]
