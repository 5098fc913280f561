import { exampleTitles } from './example-titles.ts'
import type { Job } from './step.ts'

/** What publishers come for besides. */
export const publishersJobs: Job[] = [
  {
    id: 'notice',
    title: 'Put up a notice for two hours',
    about: 'A message above every page of the site, like “The phones are down this morning”.',
    steps: [
      {
        words: 'On My day, press *Put a notice on every page*.',
        acts: [{ does: 'press', kind: 'link', label: 'Put a notice on every page' }],
      },
      {
        words: 'Write the *Message*: one or two short sentences.',
        acts: [{ does: 'fill', label: 'Message', text: 'This is an example of a notice.' }],
      },
      {
        words: 'Under the day on which it disappears, press *For two hours*. Nobody has to take it down.',
        acts: [{ does: 'press', kind: 'button', label: 'For two hours' }],
        picture: {
          name: 'two-hours',
          alt: 'Until when the notice is shown: three usual ends to press, the first is two hours.',
        },
      },
    ],
  },
  {
    id: 'review',
    title: 'Publish what waits for your review',
    about: 'An author has asked. Nothing is published until a publisher does it.',
    steps: [
      {
        words: 'On My day, under *Waiting for your review*, press the title.',
        acts: [{ does: 'open', label: 'Waiting for your review', title: exampleTitles.asked }],
        picture: {
          name: 'waiting',
          alt: 'My day: under Waiting for your review stand a title, who asked, and their note.',
        },
      },
      {
        words:
          'Is something wrong? Put it right, or press *Send back* and say *What is to be changed*. The author finds it on My day.',
        acts: [
          { does: 'press', kind: 'button', label: 'Send back' },
          { does: 'fill', label: 'What is to be changed', text: 'Say on which days.' },
          { does: 'press', kind: 'button', label: 'Cancel', unsaid: true },
        ],
        picture: {
          name: 'send-back',
          alt: 'The question whether to send it back, with a box for what is to be changed.',
        },
      },
    ],
  },
]
