import { listPageOf } from '@osi/shared'
import { withSections } from '../../search/records/sections.ts'
import type { SiteContentType } from '../site-content-type.ts'
import { spanishRecordOfCategory } from './spanish-record.ts'

/** The parts of a category's page, with the ids that links lead to. */
export const categoryParts = [
  { id: 'how-identified', title: 'How schools are identified', field: 'howIdentified' },
  { id: 'supports', title: 'What help these schools receive', field: 'supports' },
  { id: 'exit-criteria', title: 'How a school leaves this category', field: 'exitCriteria' },
] as const

export const schoolCategories = {
  searchPrior: 1.1,
  searchRecordsOf(category, publication) {
    const parts = categoryParts.map(({ id, title, field }) => ({
      content: category[field],
      prefix: `${id}-`,
      heading: { text: title, id },
    }))
    const records = withSections(
      {
        id: `school-categories/${category.id}`,
        type: 'school-categories',
        address: publication.addressOf('school-categories', category),
        title: `${category.name} (${category.acronym})`,
        headings: [],
        tags: [category.acronym],
        body: '',
        summary: category.summary,
        page: listPageOf('school-categories').title,
      },
      parts,
      publication,
    )
    const spanish = spanishRecordOfCategory(category)
    return spanish ? [...records, spanish] : records
  },
} satisfies SiteContentType<'school-categories'>
