import {
  contentTypeNames,
  paragraph,
  readPublication,
  richTextOf,
  type ContentTypeName,
  type Publication,
} from '@osi/shared'
import { starterPublication } from './starter-publication.ts'

/** What the made-up documents are about. They exist to be confused with each other: no reader ever sees them. */
const topics =
  'attendance, early literacy, mathematics, graduation, school budgets, instructional coaching, leadership teams, school data, school climate, family engagement, students with disabilities, English learners, career pathways, early warning systems, accountability ratings, teacher retention, summer learning, tutoring, school safety, transition to ninth grade'.split(
    ', ',
  )
const capitalized = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
const two = (number: number) => String(number).padStart(2, '0')

type Documents = readonly (Record<string, unknown> & { id: string })[]

const webinars: Documents = topics.flatMap((topic, index) => [
  {
    id: `past-${index}`,
    title: `Planning for ${topic}`,
    slug: `planning-for-${index}`,
    startsAt: `2018-0${1 + (index % 9)}-${two(1 + index)}T15:00:00.000Z`,
    startsAt_tz: 'America/Chicago',
    summary: `How schools plan for ${topic} in the MS SOARS platform.`,
    topics: [capitalized(topic)],
    ...(index % 4 === 3 ? {} : { recording: { url: `https://video.example.org/${index}` } }),
  },
  {
    id: `next-${index}`,
    title: `${capitalized(topic)} office hours`,
    slug: `office-hours-${index}`,
    startsAt: `2018-1${index % 2}-${two(2 + index)}T16:00:00.000Z`,
    startsAt_tz: 'America/Chicago',
    summary: `Bring your questions about ${topic}. If you missed the last session, ask for the slides.`,
    registration: { url: 'https://register.example.org/', instructions: 'Your number is sent by e-mail.' },
  },
])

const faqs: Documents = [
  [
    'How do I reset my MS SOARS password?',
    'Choose “Forgot password” in MS SOARS. MS SOARS sends an e-mail to the address of your MS SOARS account.',
  ],
  ['Who can see our plan in MS SOARS?', 'The district and the office. MS SOARS shows a plan to nobody else.'],
  ['What do I do when MS SOARS does not open our plan?', 'Close MS SOARS, open it again, and write to the help desk.'],
  ['How can parents take part?', 'Parents can watch past webinars at school, and sit on the leadership team.'],
  ['Can I call someone about an accountability rating?', 'Ratings come by e-mail. A phone call can’t change one.'],
  ['Which number do I enter for our school?', 'The four-digit number of the school, not its phone number.'],
  ['What happens when a deadline is missed?', 'A school that missed a deadline hears from the office.'],
  ['May a district watch how a school spends its funds?', 'Yes, districts watch the spending of their schools.'],
  ...topics.map((topic) => [
    `How does the office support ${topic}?`,
    `With webinars about ${topic}, and with coaching.`,
  ]),
].map(([question = '', answer = ''], index) => ({
  id: `more-${index}`,
  question,
  answer: richTextOf(paragraph(answer)),
  order: 100 + index,
}))

const pages: Documents = [
  {
    id: 'ms-soars',
    title: 'MS SOARS platform',
    slug: 'ms-soars',
    summary: 'In MS SOARS schools write, submit and follow their plans.',
    body: richTextOf(paragraph('Plans are written here. Open it with your district account.')),
  },
  {
    id: 'about',
    title: 'About',
    slug: 'about',
    summary: 'The OSI, its mission and its people.',
    body: richTextOf(
      paragraph(
        'The OSI supports schools. The number of schools that the OSI supports changes each year. The OSI has one phone line for all of them, and the number of calls is growing.',
      ),
    ),
  },
  ...topics.map((topic, index) => ({
    id: `topic-${index}`,
    title: capitalized(topic),
    slug: `topic-${index}`,
    summary: `What the office does for ${topic}.`,
    body: richTextOf(
      paragraph(
        `Schools that work on ${topic} begin with their data. Whoever missed a step can watch how others did it, and call on a coach.`,
      ),
    ),
  })),
]

const contacts: Documents = topics.slice(0, 10).map((topic, index) => ({
  id: `coach-${index}`,
  name: `Coach for ${topic}`,
  role: 'Leadership coach',
  email: `coach-${index}@example.org`,
  topics: [capitalized(topic)],
  order: 10 + index,
}))

const conferences: Documents = topics.slice(0, 6).map((topic, index) => ({
  id: `institute-${index}`,
  title: `${capitalized(topic)} institute`,
  slug: `institute-${index}`,
  days: [{ label: 'The day', date: `2018-0${2 + index}-14` }],
  venue: { name: 'Convention center', city: 'Jackson', state: 'MS' },
}))

const additions: { [Name in ContentTypeName]?: Documents } = { webinars, faqs, pages, contacts, conferences }

/**
 * The starter content among some 120 further documents: a site of a few years.
 * @throws Error when a document is not a valid one
 */
export function largerPublication(): Publication {
  const starter = starterPublication()
  const { publication, problems } = readPublication({
    version: 1,
    fingerprint: 'a-larger-site',
    documents: Object.fromEntries(
      contentTypeNames.map((name) => [
        name,
        [
          ...starter.all(name),
          ...(additions[name] ?? []).map((document) => ({ updatedAt: '2018-10-01T00:00:00.000Z', ...document })),
        ],
      ]),
    ),
    globals: starter.globals,
    media: [],
    redirects: [],
    problems: [],
  })
  if (problems.length > 0) throw new Error(JSON.stringify(problems))
  return publication
}
