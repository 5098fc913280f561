import { listPageOf, plainTextOf, spanishAddressOf } from '@osi/shared'
import { spanishPageWords } from '../../languages/spanish-page-words.ts'
import { inSpanish } from '../../languages/spanish-pages.ts'
import type { SiteContentType } from '../site-content-type.ts'

export const faqs = {
  searchRecordsOf(faq, publication) {
    const category = publication.find('school-categories', faq.category)
    const body = plainTextOf(faq.answer, publication)
    const address = publication.addressOf('faqs', faq)
    const spanish = inSpanish(faq)
    const spanishBody = plainTextOf(spanish?.answer, publication)
    return [
      {
        id: `faqs/${faq.id}`,
        type: 'faqs',
        address,
        title: faq.question,
        headings: [],
        tags: category ? [category.acronym] : [],
        body,
        summary: body.split('\n', 1)[0] || undefined,
        page: listPageOf('faqs').title,
      },
      ...(spanish
        ? [
            {
              id: `faqs/${faq.id}/es`,
              type: 'faqs',
              address: spanishAddressOf(address),
              title: spanish.question,
              headings: [],
              tags: [],
              body: spanishBody,
              summary: spanishBody.split('\n', 1)[0] || undefined,
              page: spanishPageWords.faqs.title,
              partOf: `faqs/${faq.id}`,
            },
          ]
        : []),
    ]
  },
} satisfies SiteContentType<'faqs'>
