import type { StarterDocument } from './starter-document.ts'

export const glossaryTerms: StarterDocument<'glossary-terms'>[] = [
  {
    key: 'atsi',
    term: 'ATSI',
    expansion: 'Additional Targeted Support and Improvement',
    definition: 'One of the categories in which schools are identified for support.',
  },
  {
    key: 'csi',
    term: 'CSI',
    expansion: 'Comprehensive Support and Improvement',
    definition: 'One of the categories in which schools are identified for support. Before ESSA: Priority schools.',
    alsoKnownAs: ['Priority school'],
  },
  {
    key: 'essa',
    term: 'ESSA',
    expansion: 'Every Student Succeeds Act',
    definition: 'The federal law that has each state identify schools for support and improvement.',
  },
  {
    key: 'i3',
    term: 'i3',
    expansion: 'Innovate, Inspire, Ignite',
    definition:
      'The School Improvement Convening of November 2018, and the word to search for when registering for it.',
  },
  {
    key: 'mcaps',
    term: 'MCAPS',
    definition: 'The system that took the place of MS SOARS from 2019–20 on.',
  },
  { key: 'mde', term: 'MDE', expansion: 'Mississippi Department of Education' },
  {
    key: 'ms-soars',
    term: 'MS SOARS',
    expansion: 'Mississippi Schools Obtaining Academic Results for Success',
    definition:
      'An indicator-based cycle of assessing, planning, implementing and tracking. It was retired in favor of MCAPS from 2019–20 on.',
    alsoKnownAs: ['MSSOARS'],
  },
  {
    key: 'osi',
    term: 'OSI',
    expansion: 'Office of School Improvement',
    definition: 'The office that supports the improvement and turnaround of the lowest-performing schools.',
  },
  {
    key: 'p16',
    term: 'P-16 Community Engagement Council',
    definition: 'Required where a district is designated failing or has a School At-Risk.',
    alsoKnownAs: ['P-16 council', 'P16'],
  },
  {
    key: 'sar',
    term: 'SAR',
    expansion: 'Schools At-Risk',
    definition: 'A label of state law for schools rated F (Miss. Code §37-18-3 and §37-18-5). Not a category of ESSA.',
  },
  {
    key: 'section-1003',
    term: 'Section 1003 funds',
    definition: 'Funds that support identified schools, those outside Title I included.',
  },
  {
    key: 'tsi',
    term: 'TSI',
    expansion: 'Targeted Support and Improvement',
    definition: 'The category of schools in which a group of students is consistently underperforming.',
  },
]
