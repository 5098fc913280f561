import { headingsOf, plainTextOf } from '@osi/shared'
import { registrationLines } from '../../registration/registration-lines.ts'
import type { SiteContentType } from '../site-content-type.ts'

export const webinars: SiteContentType<'webinars'> = {
  list: { address: '/webinars/', title: 'Webinars' },
  filesBeside: (webinar) => [`/webinars/${webinar.slug}.ics`],
  calendarSlotsOf: (
    { startsAt, endsAt, startsAt_tz: zone, summary, registration, recording },
    publication,
    standing,
  ) => [
    {
      start: { instant: startsAt, zone },
      end: endsAt ? { instant: endsAt, zone } : undefined,
      lines: [
        ...(summary ? [summary] : []),
        ...(standing.canRegister ? registrationLines(registration, publication) : []),
        ...(standing.phase === 'recorded' && recording?.url ? [`Recording: ${recording.url}`] : []),
      ],
    },
  ],
  searchRecordsOf(webinar, publication) {
    return [
      {
        id: `webinars/${webinar.id}`,
        type: 'webinars',
        address: publication.addressOf('webinars', webinar),
        title: webinar.title,
        headings: headingsOf(webinar.body),
        tags: webinar.topics,
        body: [plainTextOf(webinar.body), webinar.recording?.transcript ?? ''].join('\n'),
        summary: webinar.summary,
      },
    ]
  },
}
