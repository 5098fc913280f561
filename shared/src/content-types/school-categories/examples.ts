import type { z } from 'zod'
import { paragraph, richTextOf } from '../../rich-text/write.ts'
import type { schoolCategorySchema } from './schema.ts'

export const schoolCategoryExamples: z.input<typeof schoolCategorySchema>[] = [
  {
    id: 'category-csi',
    updatedAt: '2018-09-01T15:00:00.000Z',
    name: 'Comprehensive Support and Improvement',
    acronym: 'CSI',
    slug: 'csi',
    order: 1,
    howIdentified: richTextOf(paragraph('A high school with a graduation rate of 67 percent or less.')),
    askedOfDistrict: 'Send the plan of each school to the office.\n\nMeet with each school every month.',
    sources: [{ label: 'MDE, quick reference CSI and TSI' }],
  },
  {
    id: 'category-tsi',
    updatedAt: '2018-09-01T15:00:00.000Z',
    name: 'Targeted Support and Improvement',
    acronym: 'TSI',
    slug: 'tsi',
    order: 2,
  },
]
