import { listPageOf } from '@osi/shared'
import type { SiteContentType } from '../site-content-type.ts'

export const glossaryTerms = {
  searchPrior: 0.5,
  searchRecordsOf(term, publication) {
    return [
      {
        id: `glossary-terms/${term.id}`,
        type: 'glossary-terms',
        address: publication.addressOf('glossary-terms', term),
        title: term.term,
        headings: [],
        tags: [term.expansion, ...term.alsoKnownAs].filter((tag) => tag !== undefined),
        body: term.definition ?? '',
        summary: term.expansion ?? term.definition,
        page: listPageOf('glossary-terms').title,
      },
    ]
  },
} satisfies SiteContentType<'glossary-terms'>
