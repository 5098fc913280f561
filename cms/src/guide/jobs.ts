import { authorsJobs } from './jobs-of-authors.ts'
import { commonJobs } from './jobs-of-everybody.ts'
import { publishersJobs } from './jobs-of-publishers.ts'
import { withoutPictures, type Job, type Step } from './step.ts'

const publishing: Step[] = [
  {
    words: 'Press *Publish changes*, above the form.',
    acts: [{ does: 'press', kind: 'button', label: 'Publish changes' }],
    picture: { name: 'publish', alt: 'The bar above the form. Publish changes is the dark button at its right end.' },
  },
  {
    words: 'Beside the fields it soon says *Live since*, and when. Then readers have it.',
    acts: [{ does: 'see', label: 'Live since' }],
    picture: { name: 'live', alt: 'Beside the fields: since when the webinar is live, and a link to it on the site.' },
  },
]

const asking: Step[] = [
  {
    words: 'Press *Ask for review*, above the form.',
    acts: [{ does: 'press', kind: 'button', label: 'Ask for review' }],
    picture: { name: 'ask', alt: 'The bar above the form. Ask for review is the dark button at its right end.' },
  },
  {
    words:
      'Write a *Note to the publisher (optional)* if there is something to know. Press *Ask for review* again. A publisher finds it on My day.',
    acts: [
      { does: 'fill', label: 'Note to the publisher (optional)', text: 'Is this the right day?' },
      { does: 'press', kind: 'button', label: 'Ask for review' },
    ],
    picture: { name: 'ask-note', alt: 'The question whether to ask a publisher, with a box for a note.' },
  },
]

/**
 * The six jobs of the first-day guide, in the words of whoever reads it: a publisher publishes at the end of each, an author asks for a
 * review. How that looks is shown once.
 */
export function jobsFor({ mayPublish }: { mayPublish: boolean }): Job[] {
  const ending = mayPublish ? publishing : asking
  return [...commonJobs, ...(mayPublish ? publishersJobs : authorsJobs)].map((job, index) => ({
    ...job,
    steps: [...job.steps, ...(index === 0 ? ending : withoutPictures(ending))],
  }))
}
