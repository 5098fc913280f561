import { bulletList, paragraph, richTextOf } from '@osi/shared'
import type { StarterDocument } from './starter-document.ts'

const quickReference = { label: 'Mississippi Department of Education, quick reference on CSI and TSI' }
const addendum = { label: 'Mississippi Department of Education, addendum to the ESSA plan' }

const help = richTextOf(
  paragraph('An identified school receives additional assistance:'),
  bulletList(
    'professional development',
    'leadership coaching',
    'additional funding',
    'assistance with the school’s transformation goals',
  ),
  paragraph('Section 1003 funds support identified schools, those outside Title I included.'),
)

export const schoolCategories: StarterDocument<'school-categories'>[] = [
  {
    key: 'csi',
    name: 'Comprehensive Support and Improvement',
    acronym: 'CSI',
    slug: 'csi',
    order: 1,
    summary:
      'High schools with a graduation rate of 67 percent or less, the lowest 5 percent of Title I schools, and Title I schools with additional targeted support that did not improve.',
    howIdentified: richTextOf(
      paragraph('A school is identified for Comprehensive Support and Improvement when it is one of these:'),
      bulletList(
        'a high school with a graduation rate of 67 percent or less',
        'among the lowest 5 percent of Title I schools',
        'a Title I school with additional targeted support that did not improve',
      ),
      paragraph('Before the Every Student Succeeds Act, such schools were called Priority schools.'),
      paragraph(
        'The first designations under the act were made for 2018–19. After the pandemic, CSI identification moved to 2022–23, on data from 2021–22.',
      ),
    ),
    supports: help,
    sources: [quickReference, addendum],
  },
  {
    key: 'tsi',
    name: 'Targeted Support and Improvement',
    acronym: 'TSI',
    slug: 'tsi',
    order: 2,
    summary: 'Schools in which a group of students is consistently underperforming. Identified every year.',
    howIdentified: richTextOf(
      paragraph(
        'A school is identified for Targeted Support and Improvement when all of this is true of a group of its students:',
      ),
      bulletList(
        'the group is in the lowest half of the overall accountability index',
        'it is in the lowest quartile of the three-year average gap to goal in English language arts or mathematics, where the goal is 70 percent',
        'it is in the lowest quartile of three-year gap closure',
      ),
      paragraph(
        'The groups are students by race and ethnicity, students from low-income families, English learners, and students with disabilities.',
      ),
      paragraph('TSI schools are identified every year.'),
    ),
    supports: help,
    sources: [quickReference, addendum],
  },
  {
    key: 'atsi',
    name: 'Additional Targeted Support and Improvement',
    acronym: 'ATSI',
    slug: 'atsi',
    order: 3,
    howIdentified: richTextOf(
      paragraph('After the pandemic, ATSI identification moved to 2022–23, on data from 2021–22.'),
      paragraph(
        'A Title I school with additional targeted support that does not improve is identified for Comprehensive Support and Improvement (CSI).',
      ),
    ),
    supports: help,
    sources: [addendum, quickReference],
  },
  {
    key: 'sar',
    name: 'Schools At-Risk',
    acronym: 'SAR',
    slug: 'sar',
    order: 4,
    summary: 'Schools rated F. The label comes from state law; it is not a category of the federal act.',
    howIdentified: richTextOf(
      paragraph(
        'Schools At-Risk is a label of Mississippi law (Miss. Code §37-18-3 and §37-18-5) for schools rated F. It is not a category of the Every Student Succeeds Act.',
      ),
      paragraph('A district that has an SAR school is required to have a P-16 Community Engagement Council.'),
    ),
    sources: [{ label: 'Mississippi Code §37-18-3 and §37-18-5' }],
  },
]
