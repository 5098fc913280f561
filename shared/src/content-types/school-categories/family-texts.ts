/**
 * What the pages of schools say of a category, in the order in which families read it: the question, the field with the office's
 * answer, and what to write there.
 */
export const familyTexts = [
  {
    field: 'meaning',
    question: 'What does it mean?',
    help: 'For families, in two or three short sentences: what being in this category says of a school.',
  },
  {
    field: 'notMeaning',
    question: 'What does it not mean?',
    help: 'What families could wrongly take it for: closing, losing funds, bad teachers.',
  },
  { field: 'nextSteps', question: 'What happens next?', help: 'What the school, the district and the office do now.' },
  {
    field: 'familyRole',
    question: 'How can families take part?',
    help: 'The meetings, the plan, the people: what a parent can do.',
  },
  {
    field: 'whomToAsk',
    question: 'Whom can I ask?',
    help: 'Whom a parent asks first: at the school, at the district.',
  },
] as const
