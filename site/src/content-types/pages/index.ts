import { headingsOf, plainTextOf } from '@osi/shared'
import type { SiteContentType } from '../site-content-type.ts'

export const pages: SiteContentType<'pages'> = {
  searchRecordsOf(page, publication) {
    const parent = publication.find('pages', page.parent)
    return [
      {
        id: `pages/${page.id}`,
        type: 'pages',
        address: publication.addressOf('pages', page),
        title: page.title,
        headings: headingsOf(page.body),
        tags: [],
        body: plainTextOf(page.body),
        summary: page.summary,
        page: parent?.title,
      },
    ]
  },
}
