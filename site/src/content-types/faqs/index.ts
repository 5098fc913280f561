import { plainTextOf } from '@osi/shared'
import type { SiteContentType } from '../site-content-type.ts'

export const faqs = {
  searchRecordsOf(faq, publication) {
    const category = publication.find('school-categories', faq.category)
    const body = plainTextOf(faq.answer)
    return [
      {
        id: `faqs/${faq.id}`,
        type: 'faqs',
        address: publication.addressOf('faqs', faq),
        title: faq.question,
        headings: [],
        tags: category ? [category.acronym] : [],
        body,
        summary: body.split('\n', 1)[0] || undefined,
        page: 'Questions and answers',
      },
    ]
  },
} satisfies SiteContentType<'faqs'>
