import { heading, paragraph, richTextOf, type globalSchemas, type GlobalName } from '@osi/shared'
import type { z } from 'zod'
import { the } from './starter-document.ts'

/** The notice and the navigation start empty: no notice, and a menu of every section. */
export const globals: { [Name in GlobalName]?: z.input<(typeof globalSchemas)[Name]> } = {
  'site-settings': {
    officeName: 'Office of School Improvement',
    departmentName: 'Mississippi Department of Education',
    phone: '601.359.1003',
  },
  home: {
    heading: 'School Improvement',
    introduction: 'We support the systemic improvement and turnaround of Mississippi’s lowest-performing schools.',
    supports: [
      { title: 'Professional development' },
      { title: 'Leadership coaching' },
      { title: 'Additional funding' },
      { title: 'Assistance with transformation goals' },
    ],
    identificationIntroduction:
      'The Every Student Succeeds Act (ESSA), a federal law, requires each state to identify schools for support and improvement. Comprehensive, targeted and additional targeted support come from that law; Schools At-Risk is a label of state law.',
    registrationNote: 'To register for a webinar, follow the registration link on its page.',
    recordingNote:
      'Every webinar is recorded and posted here, for those whose schedule does not permit taking part on the day.',
    body: richTextOf(
      heading('h2', 'Our mission'),
      paragraph(
        'The Mississippi Department of Education identifies the schools that need the most assistance, for their students to have the same opportunities for growth and success that exist for students in other schools. The Office of School Improvement is responsible for supporting the systemic improvement and turnaround efforts of the lowest-performing schools.',
      ),
    ),
    contact: the('contacts', 'osi'),
  },
}
