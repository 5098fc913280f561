import { familyTexts } from '../content-types/school-categories/family-texts.ts'

/**
 * What can be said in Spanish: of each content type or global the fields of which `spanish` holds a version, under the same names, in the
 * order in which readers meet them. A new one is a line here, `spanishVersion` in its schema and `spanishFields` in its form.
 */
export const spanishTexts = {
  'school-categories': ['name', 'summary', ...familyTexts.map(({ field }) => field)],
  faqs: ['question', 'answer'],
  notice: ['message'],
} as const

/** The content types and globals that can have a Spanish version. */
export type SpanishName = keyof typeof spanishTexts

/** Whether something can have a Spanish version. */
export const hasSpanishTexts = (name: string): name is SpanishName => Object.hasOwn(spanishTexts, name)
