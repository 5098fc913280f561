import { contentTypes, noticeLevels, type EventPhase, type Notice, type TimesOf } from '@osi/shared'
import { datedEvent, type DatedEvent } from '../../events/dated-event.ts'
import type { ReportState } from '../../report-a-problem/report-state.ts'
import { exampleOf, publicationOf } from '../publication-of.ts'
import { pageWithBlocks, questionsInACircle } from '../page-with-blocks.ts'
import { mediaExamples, richPage } from '../rich-page.ts'

/** The instant at which all examples are looked at. */
export const exampleNow = new Date('2018-10-20T17:00:00Z')

const instant = (hours: number): string => new Date(exampleNow.getTime() + hours * 3_600_000).toISOString()

/** Of webinars that people can also attend in person. */
const exampleVenue = { name: 'Example Hall', room: 'Room 201', address: '1 Main Street', city: 'Jackson', state: 'MS' }

/** A webinar in every phase that one can be in. */
const phases = {
  announced: { startsAt: instant(100), registration: undefined },
  'registration-open': { startsAt: instant(101), venue: exampleVenue },
  full: { startsAt: instant(102), condition: 'full' },
  'starting-soon': { startsAt: instant(0.5), endsAt: instant(2) },
  'under-way': { startsAt: instant(-0.5), endsAt: instant(1) },
  postponed: { startsAt: instant(103), condition: 'postponed', venue: exampleVenue },
  cancelled: { startsAt: instant(104), condition: 'cancelled' },
  'recording-awaited': { startsAt: instant(-25), endsAt: instant(-24) },
  recorded: { startsAt: instant(-101), endsAt: instant(-100), recording: { url: 'https://video.example.org/watch' } },
  past: { startsAt: instant(-20_000), endsAt: instant(-19_999) },
} as const satisfies { [Phase in EventPhase]?: object }

/** The names of the phases. */
export const webinarPhases = Object.keys(phases)

const webinars = Object.entries(phases).map(([phase, facts]) => ({
  ...exampleOf('webinars'),
  id: `webinar-${phase}`,
  slug: phase,
  title: `Reading the indicators (${phase})`,
  endsAt: undefined,
  recording: undefined,
  registration: { url: 'https://rcu.gosignmeup.com', searchTerm: 'indicators' },
  condition: 'scheduled',
  ...facts,
}))

/** What the examples are made of. */
export const examplePublication = publicationOf(
  {
    pages: [...contentTypes.pages.examples, richPage, pageWithBlocks],
    faqs: questionsInACircle,
    webinars: [...contentTypes.webinars.examples, ...webinars],
  },
  { 'site-settings': { officeName: 'Office of School Improvement', phone: '601.359.1003' } },
  mediaExamples,
)

/** The same on a site whose menu has two levels. */
export const publicationWithMenu = publicationOf(
  {},
  {
    'site-settings': { officeName: 'Office of School Improvement', phone: '601.359.1003' },
    navigation: {
      items: [
        {
          label: 'Events',
          below: [{ section: '/webinars/' }, { section: '/conferences/' }, { section: '/deadlines/' }],
        },
        {
          section: '/identified-schools/',
          below: [{ page: 'page-planning' }, { section: '/faqs/' }, { section: '/glossary/' }],
        },
        { section: '/contacts/' },
      ],
    },
  },
)

/** A webinar as an event, in a phase. @throws Error when there is no example of it */
export const eventIn = (phase: string): DatedEvent<TimesOf<'webinars'>> => {
  const document = examplePublication.all('webinars').find(({ slug }) => slug === phase)
  if (!document) throw new Error(`There is no example of ${phase}.`)
  return datedEvent('webinars', document, examplePublication, exampleNow)
}

/** A notice of each level, with and without a link. */
export const exampleNotices: readonly Notice[] = noticeLevels.map(({ value }, index) => ({
  level: value,
  message: 'The office is closed on Friday, October 26.',
  ...(index > 0 ? { link: { url: '/contacts/', label: 'Contacts' } } : {}),
}))

/** What the pages that answer a reader are asked. */
export const exampleReports = {
  'form-empty': undefined,
  'form-refused': {
    values: { problem: '', email: 'nobody', page: '/webinars/' },
    problems: [
      { path: 'problem', message: 'Say what is wrong.' },
      { path: 'email', message: 'This is no email address. Check it, or leave it out.' },
    ],
    sent: false,
  },
  'form-sent': { values: {}, problems: [], sent: true },
} as const satisfies Record<string, ReportState | undefined>

/** The last part of each example's address. */
export const exampleNames = [
  'pieces',
  'rows',
  'text',
  'menu',
  'blocks',
  ...exampleNotices.map(({ level }) => `notice-${level}`),
  ...webinarPhases.map((phase) => `event-${phase}`),
  ...Object.keys(exampleReports),
]
