import type { z } from 'zod'
import type { glossaryTermSchema } from './schema.ts'

export const glossaryTermExamples: z.input<typeof glossaryTermSchema>[] = [
  {
    id: 'term-csi',
    updatedAt: '2018-09-01T15:00:00.000Z',
    term: 'CSI',
    expansion: 'Comprehensive Support and Improvement',
  },
  {
    id: 'term-ms-soars',
    updatedAt: '2018-09-01T15:00:00.000Z',
    term: 'MS SOARS',
    expansion: 'Mississippi Schools Obtaining Academic Results for Success',
    definition: 'The planning platform of identified schools until 2019–20.',
    alsoKnownAs: ['MSSOARS'],
  },
]
