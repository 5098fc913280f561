import { heading, paragraph, richTextOf, textBlock } from '@osi/shared'
import { exampleOf } from './publication-of.ts'

/** A page with every kind of block, and with abbreviations that the glossary has. */
export const pageWithBlocks = {
  id: 'page-blocks',
  updatedAt: '2018-09-04T15:00:00.000Z',
  title: 'What an editor can pick',
  slug: 'blocks',
  body: richTextOf(
    textBlock({ blockType: 'callout', kind: 'note', text: 'The plans of CSI schools are due in March.' }),
    textBlock({
      blockType: 'callout',
      kind: 'important',
      text: 'Bring the plan of your school.\nWithout it nobody can help you on the day.',
    }),
    paragraph('CSI schools write a plan. The plan of a CSI school is public.'),
    heading('h2', 'Whom to ask'),
    textBlock({ blockType: 'contact', contact: 'contact-rcu' }),
    paragraph('There is an event about it.'),
    textBlock({ blockType: 'event', event: { relationTo: 'webinars', value: 'webinar-recorded' } }),
    textBlock({ blockType: 'event', event: { relationTo: 'conferences', value: 'conference-i3' } }),
    textBlock({ blockType: 'event', event: { relationTo: 'webinars', value: 'withdrawn' } }),
    heading('h3', 'Which schools'),
    textBlock({ blockType: 'category', category: 'category-csi' }),
    textBlock({ blockType: 'questions', questions: ['faq-csi', 'faq-recorded', 'withdrawn'] }),
    textBlock({ blockType: 'questions', questions: ['faq-recorded'] }),
    textBlock({ blockType: 'contact', contact: 'withdrawn' }),
    paragraph('That is all.'),
  ),
}

/** Two questions whose answers name each other. */
export const questionsInACircle = [
  {
    ...exampleOf('faqs'),
    answer: richTextOf(
      paragraph('Yes. Each one is posted on this site.'),
      textBlock({ blockType: 'questions', questions: ['faq-csi'] }),
    ),
  },
  {
    ...exampleOf('faqs', 1),
    answer: richTextOf(
      paragraph('Comprehensive Support and Improvement.'),
      textBlock({ blockType: 'questions', questions: ['faq-recorded', 'faq-csi'] }),
    ),
  },
]
