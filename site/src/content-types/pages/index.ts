import { withSections } from '../../search/records/sections.ts'
import type { SiteContentType } from '../site-content-type.ts'

export const pages: SiteContentType<'pages'> = {
  searchRecordsOf(page, publication) {
    const parent = publication.find('pages', page.parent)
    return withSections(
      {
        id: `pages/${page.id}`,
        type: 'pages',
        address: publication.addressOf('pages', page),
        title: page.title,
        headings: [],
        tags: [],
        body: '',
        summary: page.summary,
        page: parent?.title,
      },
      [{ content: page.body }],
      publication,
    )
  },
}
