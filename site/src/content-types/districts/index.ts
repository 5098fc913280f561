import type { SiteContentType } from '../site-content-type.ts'

export const districts = {
  searchPrior: 1,
  searchRecordsOf(district, publication) {
    const { name, number } = district
    return [
      {
        id: `districts/${district.id}`,
        type: 'districts',
        address: publication.addressOf('districts', district),
        title: name,
        headings: [],
        tags: [number, `Schools in ${name}`],
        body: '',
        page: 'Districts',
      },
    ]
  },
} satisfies SiteContentType<'districts'>
