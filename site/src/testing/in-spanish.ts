import { paragraph, richTextOf, translatedFromAfter, type SpanishName } from '@osi/shared'
import { exampleOf } from './publication-of.ts'

/** A document or a global with a Spanish version, as the CMS keeps it after a person wrote it. */
export function withSpanish<Document extends object>(name: SpanishName, document: Document, spanish: object) {
  const after = { ...document, spanish }
  const saved = { before: undefined, after, isApproved: false, isJoined: false }
  return { ...document, spanish: { ...spanish, translatedFrom: translatedFromAfter(name, saved) } }
}

/** The category of the example's school, with texts for families in both languages; one of them is in English alone. */
export const spanishCategory = withSpanish(
  'school-categories',
  {
    ...exampleOf('school-categories'),
    summary: 'The schools that need the most support.',
    meaning: 'The school gets help from the office.\n\nA plan says what will change.',
    nextSteps: 'The school writes a plan.',
    whomToAsk: 'Ask the principal.',
  },
  {
    name: 'Apoyo y mejora integral',
    summary: 'Las escuelas que necesitan más apoyo.',
    meaning: 'La escuela recibe ayuda de la oficina.\n\nUn plan dice qué va a cambiar.',
    nextSteps: 'La escuela escribe un plan con las familias.',
  },
)

/** The examples of what can have a Spanish version, some of them with one. */
export const spanishDocuments = {
  'school-categories': [spanishCategory, exampleOf('school-categories', 1)],
  faqs: [
    withSpanish('faqs', exampleOf('faqs'), {
      question: '¿Se graban los seminarios?',
      answer: richTextOf(paragraph('Sí. Cada grabación está en este sitio.')),
    }),
    exampleOf('faqs', 1),
  ],
}

/** A notice in both languages. */
export const spanishNotice = withSpanish(
  'notice',
  { level: 'warning', message: 'The office is closed on Friday.' },
  { message: 'La oficina está cerrada el viernes.' },
)
