import type { z } from 'zod'
import { paragraph, richTextOf } from '../../rich-text/write.ts'
import type { faqSchema } from './schema.ts'

export const faqExamples: z.input<typeof faqSchema>[] = [
  {
    id: 'faq-recorded',
    updatedAt: '2018-09-01T15:00:00.000Z',
    question: 'Are webinars recorded?',
    answer: richTextOf(paragraph('Yes. Each one is posted on this site.')),
    order: 1,
  },
  {
    id: 'faq-csi',
    updatedAt: '2018-09-01T15:00:00.000Z',
    question: 'What does CSI stand for?',
    answer: richTextOf(paragraph('Comprehensive Support and Improvement.')),
    category: 'category-csi',
    order: 2,
  },
]
