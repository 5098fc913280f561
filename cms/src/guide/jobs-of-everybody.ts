import { exampleTitles } from './example-titles.ts'
import { withoutPictures, type Job, type Step } from './step.ts'

const openWebinar: Step[] = [
  {
    words: 'In the menu, press *Webinars*.',
    acts: [{ does: 'press', kind: 'link', label: 'Webinars' }],
  },
  {
    words: 'Above the list, press *Upcoming*. Then press the title of the webinar.',
    acts: [
      { does: 'press', kind: 'link', label: 'Upcoming' },
      { does: 'open', label: 'Webinars', unsaid: true, title: exampleTitles.webinar },
    ],
    picture: {
      name: 'upcoming',
      alt: 'The list of webinars, with the views that it has above it, and the title of one.',
    },
  },
]

/** What everybody who writes comes for. How a job ends depends on the role, and is added by `jobsFor`. */
export const commonJobs: Job[] = [
  {
    id: 'announce',
    title: 'Announce a webinar',
    about: 'Do it as soon as day and hour are known. The rest can follow.',
    steps: [
      {
        words: 'On My day, press *Announce a webinar*.',
        acts: [{ does: 'press', kind: 'link', label: 'Announce a webinar' }],
        picture: { name: 'my-day', alt: 'My day: six things to do, of which announcing a webinar is the first.' },
      },
      {
        words: 'Write its *Title* as readers should see it.',
        acts: [{ does: 'fill', label: 'Title', text: exampleTitles.webinar }],
      },
      {
        words: 'Write the *Day*, and when it *Starts*. Any usual way will do: “October 6”, “2 pm”.',
        acts: [
          { does: 'fill', label: 'Day', text: 'tomorrow' },
          { does: 'fill', label: 'Starts', text: '2:00 p.m.' },
        ],
        picture: {
          name: 'new-webinar',
          alt: 'The form of a webinar: its title, its day, and a box for when it starts.',
        },
      },
      {
        words: 'In *Summary*, say in a sentence or two what it is about.',
        acts: [
          { does: 'fill', label: 'Summary', text: 'How a team plans its school year: an example for this guide.' },
        ],
      },
      {
        words: 'Paste the *Registration link*, if people sign up.',
        acts: [{ does: 'fill', label: 'Registration link', text: 'https://example.org/register' }],
      },
    ],
  },
  {
    id: 'move',
    title: 'Move it to another day',
    about: 'Readers see the new day everywhere: on the page, in lists, in the calendars that they subscribe to.',
    steps: [
      ...openWebinar,
      {
        words: 'Write the new *Day* over the old one. The hours stay.',
        acts: [{ does: 'fill', label: 'Day', text: 'in 3 days' }],
        picture: { name: 'new-day', alt: 'The form of the webinar, with another day in the box for its day.' },
      },
    ],
  },
  {
    id: 'cancel',
    title: 'Cancel it',
    about: 'Don’t delete it. Its page stays and says that it is cancelled, and calendars say so too.',
    steps: [
      ...withoutPictures(openWebinar),
      {
        words: 'Beside the fields, choose *Cancelled* under *Does it take place?*',
        acts: [{ does: 'choose', label: 'Does it take place?', option: 'Cancelled' }],
        picture: { name: 'cancelled', alt: 'Beside the fields: Cancelled is chosen for whether it takes place.' },
      },
    ],
  },
  {
    id: 'recording',
    title: 'Post a recording',
    about: 'My day says by when readers expect it.',
    steps: [
      {
        words: 'On My day, press *Post a recording*.',
        acts: [{ does: 'press', kind: 'link', label: 'Post a recording' }],
      },
      {
        words: 'The list shows what has *No recording yet*. Press the title of the webinar.',
        acts: [{ does: 'open', label: 'No recording yet', title: exampleTitles.heldWebinar }],
      },
      {
        words: 'Under *Recording*, paste the *Link to the video*.',
        acts: [
          { does: 'see', label: 'Recording' },
          { does: 'fill', label: 'Link to the video', text: 'https://example.org/video' },
        ],
        picture: { name: 'recording', alt: 'The part Recording of the form, with the address of the video.' },
      },
      {
        words:
          'Paste what was said into *Transcript*. Captions from the video’s site are best: readers get each part with its time.',
        acts: [{ does: 'fill', label: 'Transcript', text: 'Welcome to this example. This is what was said in it.' }],
      },
    ],
  },
]
