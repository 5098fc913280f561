import { attendanceLabels, audiences, venueLine, webinarAttendance, withOffset, type Webinar } from '@osi/shared'
import { registrationLines } from '../../registration/registration-lines.ts'
import { withSections } from '../../search/records/sections.ts'
import type { SearchRecord } from '../../search/records/record.ts'
import { eventTimeOf } from '../event-time.ts'
import type { Facet } from '../facet.ts'
import { schoolYears } from '../school-years.ts'
import type { SiteContentType } from '../site-content-type.ts'
import { canAttend } from '../can-attend.ts'
import { topics } from '../topics.ts'
import { webAddress } from '../web-address.ts'
import { transcriptRecords } from './transcript-records.ts'

const facets: Facet<'webinars'>[] = [
  topics,
  {
    key: 'audiences',
    label: 'For',
    valuesOf: ({ audience }) =>
      audiences.filter(({ value }) => audience.includes(value)).map(({ value, label }) => ({ slug: value, label })),
  },
  schoolYears('webinars'),
]

const isInPersonToo = (webinar: Webinar): boolean => webinarAttendance(webinar).mode === 'both'

export const webinars: SiteContentType<'webinars'> = {
  facets,
  calendarSlotsOf: (webinar, publication, status) => {
    const { startsAt, endsAt, startsAt_tz: zone, summary, registration, recording } = webinar
    const lines = [
      ...(summary ? [summary] : []),
      ...(isInPersonToo(webinar) && canAttend(status) ? ['You can attend online or in person.'] : []),
      ...(status.canRegister ? registrationLines(registration, publication) : []),
      ...(status.phase === 'recorded' && recording?.url ? [`Recording: ${recording.url}`] : []),
    ]
    return [{ start: { instant: startsAt, zone }, end: endsAt ? { instant: endsAt, zone } : undefined, lines }]
  },
  eventFactsOf: ({ startsAt, endsAt, startsAt_tz, registration }) => ({
    startDate: withOffset(startsAt, startsAt_tz),
    endDate: endsAt && withOffset(endsAt, startsAt_tz),
    registrationUrl: webAddress(registration?.url),
  }),
  searchRecordsOf(webinar, publication) {
    const document: SearchRecord = {
      id: `webinars/${webinar.id}`,
      type: 'webinars',
      address: publication.addressOf('webinars', webinar),
      title: webinar.title,
      headings: [],
      tags: [
        ...webinar.topics,
        ...(isInPersonToo(webinar) ? [attendanceLabels.both, venueLine(webinar.venue) ?? ''] : []),
        ...audiences.filter(({ value }) => webinar.audience.includes(value)).map(({ label }) => label),
      ],
      purposes: webinar.recording?.url ? ['watch'] : [],
      body: '',
      summary: webinar.summary,
      when: eventTimeOf('webinars', webinar, publication),
    }
    const transcript = webinar.recording?.transcript
    return [
      ...withSections(document, [{ content: webinar.body, prefix: 'about-' }], publication),
      ...(transcript ? transcriptRecords(document, transcript) : []),
    ]
  },
}
