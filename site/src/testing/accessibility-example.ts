import type { globalSchemas } from '@osi/shared'
import type { z } from 'zod'

/** The office's words for the page `/accessibility/`, with every field filled in. */
export const accessibilityExample: z.input<typeof globalSchemas.accessibility> = {
  reviewedOn: '2018-09-14',
  law: { name: 'the Example Accessibility Act', conformBy: '2019-04-26' },
  knownProblems: [
    {
      title: 'Recordings from 2017 have no captions',
      affects: 'people who don’t hear well',
      workaround: 'Ask us for the text of a recording.\nWe send it by e-mail.',
      fixedBy: '2019-01-31',
    },
    { title: 'Two plans are scanned pictures' },
  ],
  contact: 'contact-osi',
  answerWithinWorkingDays: 2,
  otherFormats: 'Ask for large print or braille. It takes about a week.',
  complaint: {
    office: 'the Example Civil Rights Office',
    instructions: 'Write what happened and what you asked us for.',
    phone: '601.555.0100',
    email: 'rights@example.org',
    url: 'https://example.org/complaints',
  },
}
