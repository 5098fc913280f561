import { exampleTitles } from './example-titles.ts'
import type { Job } from './step.ts'

/** What authors come for besides. */
export const authorsJobs: Job[] = [
  {
    id: 'phone',
    title: 'Correct a phone number',
    about: 'Change it once; it changes wherever it is shown.',
    steps: [
      {
        words: 'On My day, press *Correct a phone number*.',
        acts: [{ does: 'press', kind: 'link', label: 'Correct a phone number' }],
      },
      {
        words: 'Press the name of the person or the office.',
        acts: [{ does: 'open', label: 'Contacts', unsaid: true, title: exampleTitles.contact }],
      },
      {
        words: 'Write the number under *Phone*, with all ten digits.',
        acts: [{ does: 'fill', label: 'Phone', text: '601.555.0142' }],
        picture: { name: 'phone', alt: 'The form of a contact, with a number in the box for the phone.' },
      },
    ],
  },
  {
    id: 'sent-back',
    title: 'Change what was sent back to you',
    about: 'A publisher has looked, and asks for a change. What you wrote is still there.',
    steps: [
      {
        words: 'On My day, under *Sent back to you*, press the title.',
        acts: [{ does: 'open', label: 'Sent back to you', title: exampleTitles.sentBack }],
        picture: {
          name: 'sent-back',
          alt: 'My day: under Sent back to you stand a title and what the publisher wrote.',
        },
      },
      {
        words: 'Read the note above the fields. The button behind it goes to the field that it is about.',
        acts: [{ does: 'press', kind: 'button', label: 'Go to Summary', unsaid: true }],
      },
      {
        words: 'Change what it asks for; here it is the *Summary*.',
        acts: [{ does: 'fill', label: 'Summary', text: 'We are an example, on the second floor.' }],
      },
    ],
  },
]
