import { paragraph, richTextOf } from '@osi/shared'
import { the, type StarterDocument } from './starter-document.ts'

const teamOfFour = [
  { role: 'Principal', count: 1 },
  { role: 'Counselor', count: 1 },
  { role: 'Lead teacher', count: 1 },
  { role: 'Federal programs director', count: 1 },
]

export const conferences: StarterDocument<'conferences'>[] = [
  {
    key: 'i3',
    title: 'i3 Innovate, Inspire, Ignite',
    theme: 'The Measure of a Leader',
    slug: 'i3-innovate-inspire-ignite',
    summary:
      'The School Improvement Convening: a pre-conference for identified high schools, then two days of sessions for district teams of four from identified schools.',
    venue: { name: 'Vicksburg Convention Center', city: 'Vicksburg', state: 'MS' },
    days: [
      {
        label: 'Pre-conference',
        date: '2018-11-07',
        openTo: [
          the('school-categories', 'csi'),
          the('school-categories', 'tsi'),
          the('school-categories', 'atsi'),
          the('school-categories', 'sar'),
        ],
        team: [
          { role: 'High school principal', count: 1 },
          { role: 'High school counselor', count: 1 },
        ],
        description: richTextOf(
          paragraph(
            'For high schools in one of these categories. The principal and the counselor come from each district.',
          ),
        ),
        sessions: [
          {
            title: 'Activities with Dr. Robert Balfanz',
            speakers: ['Dr. Robert Balfanz, Director of the Everyone Graduates Center at Johns Hopkins University'],
          },
          { title: 'Visits to innovative programs of the Vicksburg-Warren School District' },
        ],
      },
      { label: 'General conference', date: '2018-11-08', team: teamOfFour },
      { label: 'General conference', date: '2018-11-09', team: teamOfFour },
    ],
    topics: [
      'School improvement for change',
      'High school redesign',
      'School equity',
      'Leveraging resources',
      'Best practices for chronic absenteeism',
    ],
    registration: { url: 'https://rcu.gosignmeup.com', searchTerm: 'i3', contact: the('contacts', 'rcu') },
    contact: the('contacts', 'osi'),
  },
]
