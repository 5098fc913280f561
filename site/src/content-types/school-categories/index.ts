import { plainTextOf } from '@osi/shared'
import type { SiteContentType } from '../site-content-type.ts'

export const schoolCategories = {
  list: { address: '/identified-schools/', title: 'Identified schools' },
  searchRecordsOf(category, publication) {
    return [
      {
        id: `school-categories/${category.id}`,
        type: 'school-categories',
        address: publication.addressOf('school-categories', category),
        title: `${category.name} (${category.acronym})`,
        headings: [],
        tags: [category.acronym],
        body: [category.howIdentified, category.supports, category.exitCriteria].map(plainTextOf).join('\n'),
        summary: category.summary,
        page: 'Identified schools',
      },
    ]
  },
} satisfies SiteContentType<'school-categories'>
