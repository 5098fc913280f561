import { centralTime, dueAtOf } from '@osi/shared'
import { withSections } from '../../search/records/sections.ts'
import { eventTimeOf } from '../event-time.ts'
import type { Facet } from '../facet.ts'
import { schoolYears } from '../school-years.ts'
import type { SiteContentType } from '../site-content-type.ts'

const facets: Facet<'deadlines'>[] = [schoolYears('deadlines')]

export const deadlines: SiteContentType<'deadlines'> = {
  facets,
  categoriesOf: ({ categories }) => (categories.length === 0 ? 'all' : categories),
  // An extension keeps the entry's identity, so that calendars move the entry they have.
  calendarSlotsOf: (deadline) => [
    {
      start: { instant: dueAtOf(deadline), zone: centralTime },
      lines: [
        ...(deadline.summary ? [deadline.summary] : []),
        ...(deadline.closed ? ['Closed. It can no longer be handed in.'] : []),
        ...(deadline.link ? [`Hand it in at: ${deadline.link}`] : []),
      ],
    },
  ],
  searchRecordsOf(deadline, publication) {
    const categories = deadline.categories.flatMap((id) => publication.find('school-categories', id) ?? [])
    return withSections(
      {
        id: `deadlines/${deadline.id}`,
        type: 'deadlines',
        address: publication.addressOf('deadlines', deadline),
        title: deadline.title,
        headings: [],
        tags: categories.flatMap(({ name, acronym }) => [name, acronym]),
        body: '',
        summary: deadline.summary,
        when: eventTimeOf('deadlines', deadline, publication),
      },
      [{ content: deadline.body, prefix: 'about-' }],
      publication,
    )
  },
}
