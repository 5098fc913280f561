/**
 * What the pages of schools say of a category, in the order in which families read it: the question in both
 * languages, the field with the office's answer, and what to write there. Spanish headings ask nothing with “¿”: their font doesn't have it.
 */
export const familyTexts = [
  {
    field: 'meaning',
    question: 'What does it mean?',
    inSpanish: 'Qué significa',
    help: 'For families, in two or three short sentences: what being in this category says of a school.',
  },
  {
    field: 'notMeaning',
    question: 'What does it not mean?',
    inSpanish: 'Qué no significa',
    help: 'What families could wrongly take it for: closing, losing funds, bad teachers.',
  },
  {
    field: 'nextSteps',
    question: 'What happens next?',
    inSpanish: 'Qué sigue ahora',
    help: 'What the school, the district and the office do now.',
  },
  {
    field: 'familyRole',
    question: 'How can families take part?',
    inSpanish: 'Cómo pueden participar las familias',
    help: 'The meetings, the plan, the people: what a parent can do.',
  },
  {
    field: 'whomToAsk',
    question: 'Whom can I ask?',
    inSpanish: 'A quién preguntar',
    help: 'Whom a parent asks first: at the school, at the district.',
  },
] as const
