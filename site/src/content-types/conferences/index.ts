import { headingsOf, plainTextOf } from '@osi/shared'
import type { SiteContentType } from '../site-content-type.ts'

export const conferences: SiteContentType<'conferences'> = {
  list: { address: '/conferences/', title: 'Conferences' },
  filesBeside: (conference) => [`/conferences/${conference.slug}.ics`],
  searchRecordsOf(conference, publication) {
    const { venue, days } = conference
    return [
      {
        id: `conferences/${conference.id}`,
        type: 'conferences',
        address: publication.addressOf('conferences', conference),
        title: conference.title,
        headings: headingsOf(conference.body),
        tags: [conference.theme, conference.registration?.searchTerm, venue?.name, venue?.city, ...conference.topics].filter(
          (tag) => tag !== undefined,
        ),
        body: [
          plainTextOf(conference.body),
          ...days.flatMap(({ label, team, description, sessions }) => [
            label ?? '',
            ...team.map(({ role }) => role),
            plainTextOf(description),
            ...sessions.flatMap((session) => [session.title, ...session.speakers, session.description ?? '']),
          ]),
        ].join('\n'),
        summary: conference.summary,
      },
    ]
  },
}
