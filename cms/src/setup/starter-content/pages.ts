import { bulletList, heading, paragraph, richTextOf } from '@osi/shared'
import type { StarterDocument } from './starter-document.ts'

export const pages: StarterDocument<'pages'>[] = [
  {
    key: 'what-we-do',
    title: 'What the office does',
    slug: 'what-the-office-does',
    summary: 'How the Office of School Improvement helps schools that need it most.',
    body: richTextOf(
      paragraph(
        'The Office of School Improvement (OSI) of the Mississippi Department of Education is responsible for supporting the systemic improvement and the turnaround of the lowest-performing schools.',
      ),
      heading('h2', 'Which schools'),
      paragraph(
        'The department identifies the schools that need the most assistance, so that their students have the same opportunities for growth and success as students in other schools. The Every Student Succeeds Act (ESSA), a federal law, requires each state to identify schools for support and improvement.',
      ),
      heading('h2', 'What help they receive'),
      bulletList(
        'Professional development',
        'Leadership coaching',
        'Additional funding',
        'Assistance with the school’s transformation goals',
      ),
      heading('h2', 'Webinars and convenings'),
      paragraph(
        'The office holds webinars, which are recorded and posted for those who can’t attend on the day, and brings school and district teams together at convenings.',
      ),
    ),
  },
]
