import { paragraph, richTextOf } from '@osi/shared'
import { the, type StarterDocument } from './starter-document.ts'

export const webinars: StarterDocument<'webinars'>[] = [
  {
    key: 'deeper-dive',
    title: 'MSSOARS Deeper Dive Webinar',
    slug: 'mssoars-deeper-dive-webinar',
    startsAt: '2018-10-26T14:00:00.000Z',
    startsAt_tz: 'America/Chicago',
    summary:
      'How the indicators of effective practice guide planning, through the stages of plan development in the MS SOARS platform.',
    body: richTextOf(
      paragraph(
        'For school and district teams in identified schools. The webinar examines how the indicators of effective practice can be used to guide planning, while it walks through the stages of plan development in the MS SOARS platform.',
      ),
    ),
    audience: ['school-and-district-teams'],
    contact: the('contacts', 'osi'),
  },
]
