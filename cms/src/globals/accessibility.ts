import { dayField } from '../fields/day-field.ts'
import { linkField } from '../fields/link-field.ts'
import { phoneField } from '../fields/phone-field.ts'
import { contentGlobal } from './content-global.ts'

export const accessibility = contentGlobal({
  name: 'accessibility',
  label: 'Accessibility page',
  description:
    'What the page “Accessibility” says of your office. Fill in what you know: readers see nothing of a field that is empty.',
  fields: [
    dayField({
      name: 'reviewedOn',
      label: 'Last review',
      description: 'The day on which people last checked the whole site. Clear it if nobody has.',
    }),
    {
      name: 'law',
      label: 'What the law asks',
      type: 'group',
      admin: { description: 'Ask your legal office for both. The law sets other dates for other offices.' },
      fields: [
        { name: 'name', label: 'The law', type: 'text', admin: { description: 'Shown together with the date.' } },
        dayField({
          name: 'conformBy',
          label: 'Conformance is due',
          description: 'The day by which this site has to meet the standard.',
        }),
      ],
    },
    {
      name: 'knownProblems',
      label: 'What doesn’t work yet',
      labels: { singular: 'Problem', plural: 'Problems' },
      type: 'array',
      admin: {
        description: 'One row for each problem that you know of. Remove the row once it is fixed.',
        initCollapsed: true,
        components: { RowLabel: { path: '/admin/RowTitle.tsx#RowTitle', clientProps: { empty: 'Problem' } } },
      },
      fields: [
        {
          name: 'title',
          label: 'What doesn’t work',
          type: 'text',
          required: true,
          admin: { description: 'A few words, like Recordings from 2018 have no captions.' },
        },
        {
          name: 'affects',
          label: 'Who notices it',
          type: 'text',
          admin: { description: 'Like people who don’t hear well.' },
        },
        {
          name: 'workaround',
          label: 'What to do instead',
          type: 'textarea',
          admin: { description: 'One or two sentences.' },
        },
        dayField({ name: 'fixedBy', label: 'Will be fixed by', description: 'Leave empty if you don’t know.' }),
      ],
    },
    {
      name: 'contact',
      label: 'Who answers',
      type: 'relationship',
      relationTo: 'contacts',
      admin: {
        description: 'Readers see this contact’s name, phone and e-mail. Without a contact they see the office’s.',
      },
    },
    {
      name: 'answerWithinWorkingDays',
      label: 'Working days until an answer',
      type: 'number',
      min: 1,
      max: 60,
      admin: { description: 'The page promises it, so choose a number that you can always keep.' },
    },
    {
      name: 'otherFormats',
      label: 'Another format',
      type: 'textarea',
      admin: { description: 'How to get something in large print, in braille or read aloud, and how long it takes.' },
    },
    {
      name: 'complaint',
      label: 'Complaints above the office',
      type: 'group',
      admin: { description: 'Whom readers turn to when your answer doesn’t help them.' },
      fields: [
        { name: 'office', label: 'Who takes complaints', type: 'text' },
        {
          name: 'instructions',
          label: 'How to complain',
          type: 'textarea',
          admin: { description: 'What to write, and what happens then.' },
        },
        phoneField('Where complaints are taken.'),
        { name: 'email', label: 'E-mail', type: 'email' },
        linkField({ name: 'url', label: 'Web address', description: 'The whole address, from https:// on.' }),
      ],
    },
  ],
})
