import { bulletList, paragraph, richTextOf } from '@osi/shared'
import { the, type StarterDocument } from './starter-document.ts'

export const faqs: StarterDocument<'faqs'>[] = [
  {
    key: 'why-identify',
    question: 'Why does the department identify schools?',
    answer: richTextOf(
      paragraph(
        'To give the most help where it is needed most, so that students there have the same opportunities for growth and success as students in other schools. The Every Student Succeeds Act (ESSA), a federal law, requires each state to identify schools for support and improvement.',
      ),
    ),
    order: 1,
  },
  {
    key: 'categories',
    question: 'What do CSI, TSI, ATSI and SAR stand for?',
    answer: richTextOf(
      bulletList(
        'CSI: Comprehensive Support and Improvement',
        'TSI: Targeted Support and Improvement',
        'ATSI: Additional Targeted Support and Improvement',
        'SAR: Schools At-Risk',
      ),
    ),
    order: 2,
  },
  {
    key: 'help',
    question: 'What help does an identified school receive?',
    answer: richTextOf(
      paragraph(
        'Professional development, leadership coaching, additional funding, and assistance with the school’s transformation goals.',
      ),
    ),
    order: 3,
  },
  {
    key: 'csi-determined',
    question: 'How is a CSI school determined?',
    answer: richTextOf(
      paragraph(
        'It is a high school with a graduation rate of 67 percent or less, or among the lowest 5 percent of Title I schools, or a Title I school with additional targeted support that did not improve.',
      ),
    ),
    category: the('school-categories', 'csi'),
    order: 4,
  },
  {
    key: 'tsi-determined',
    question: 'How is a TSI school determined?',
    answer: richTextOf(
      paragraph(
        'A group of its students is consistently underperforming: in the lowest half of the overall accountability index, in the lowest quartile of the three-year average gap to goal in English language arts or mathematics (the goal is 70 percent), and in the lowest quartile of three-year gap closure.',
      ),
    ),
    category: the('school-categories', 'tsi'),
    order: 5,
  },
  {
    key: 'student-groups',
    question: 'Which groups of students count for TSI?',
    answer: richTextOf(
      paragraph(
        'Students by race and ethnicity, students from low-income families, English learners, and students with disabilities.',
      ),
    ),
    category: the('school-categories', 'tsi'),
    order: 6,
  },
  {
    key: 'when-identified',
    question: 'When are schools identified?',
    answer: richTextOf(
      paragraph(
        'The first designations under ESSA were made for 2018–19. After the pandemic, CSI and ATSI identification moved to 2022–23, on data from 2021–22. TSI schools are identified every year.',
      ),
    ),
    order: 7,
  },
  {
    key: 'sar-essa',
    question: 'Is SAR a category of the federal law?',
    answer: richTextOf(
      paragraph('No. Schools At-Risk is a label of state law (Miss. Code §37-18-3 and §37-18-5) for schools rated F.'),
    ),
    category: the('school-categories', 'sar'),
    order: 8,
  },
  {
    key: 'p16',
    question: 'When does a district need a P-16 Community Engagement Council?',
    answer: richTextOf(paragraph('When it is designated failing or has a School At-Risk (SAR).')),
    category: the('school-categories', 'sar'),
    order: 9,
  },
  {
    key: 'section-1003',
    question: 'Can a school outside Title I be supported by Section 1003 funds?',
    answer: richTextOf(
      paragraph('Yes. Section 1003 funds support identified schools, those outside Title I included.'),
    ),
    order: 10,
  },
  {
    key: 'register-webinar',
    question: 'How do I register for a webinar?',
    answer: richTextOf(paragraph('Open the webinar’s own page and follow the registration link that is given there.')),
    order: 11,
  },
  {
    key: 'missed-webinar',
    question: 'What if I can’t attend a webinar on the day?',
    answer: richTextOf(paragraph('Every webinar is recorded, and the recording is posted on the office’s site.')),
    order: 12,
  },
  {
    key: 'register-convening',
    question: 'How did teams register for the 2018 convening?',
    answer: richTextOf(
      paragraph(
        'At rcu.gosignmeup.com, by searching for “i3”. The RCU answers questions about registration: 662-325-2510 or helpdesk@rcu.msstate.edu.',
      ),
    ),
    order: 13,
  },
  {
    key: 'ms-soars',
    question: 'What was MS SOARS?',
    answer: richTextOf(
      paragraph(
        'Mississippi Schools Obtaining Academic Results for Success: an indicator-based cycle of assessing, planning, implementing and tracking. It was retired in favor of MCAPS from 2019–20 on.',
      ),
    ),
    order: 14,
  },
  {
    key: 'questions',
    question: 'Whom do I call with other questions?',
    answer: richTextOf(paragraph('The Office of School Improvement, at 601.359.1003.')),
    order: 15,
  },
]
