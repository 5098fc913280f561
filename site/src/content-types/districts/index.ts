import type { SiteContentType } from '../site-content-type.ts'

/** A district as people call it: “Example County”, “Example” for the Example County School District. */
function shortNamesOf(name: string): string[] {
  const place = name.replace(
    /\s+(?:(?:public|consolidated|municipal|separate|special)\s+)*schools?(?:\s+district)?$/i,
    '',
  )
  return [...new Set([name, place, place.replace(/\s+county$/i, '')])]
}

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
        tags: [number, ...shortNamesOf(name).map((short) => `Schools in ${short}`)],
        body: '',
      },
    ]
  },
} satisfies SiteContentType<'districts'>
