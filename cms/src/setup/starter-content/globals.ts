import type { globalSchemas, GlobalName } from '@osi/shared'
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
    introduction:
      'The Office of School Improvement supports the systemic improvement and turnaround of Mississippi’s lowest-performing schools, so that their students have the same opportunities for growth and success as students in other schools.',
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
    contact: the('contacts', 'osi'),
  },
}
