import {
  Derivation,
  hasWords,
  inListOrder,
  listPageOf,
  olderInSpanish,
  spanishAddressOf,
  spanishTexts,
  type Faq,
  type Publication,
  type RichText,
  type SchoolCategory,
} from '@osi/shared'
import { langOfEnglish, type Language } from './language.ts'

/** Whether anything of a category is in Spanish. */
export const hasSpanish = ({ spanish }: SchoolCategory): boolean =>
  spanish !== undefined && spanishTexts['school-categories'].some((field) => hasWords(spanish[field]))

/** The categories that say something in Spanish, in their order. */
export const spanishCategories = (publication: Publication): SchoolCategory[] =>
  inListOrder(publication.all('school-categories').filter(hasSpanish))

/** A question with its answer, in Spanish. */
interface SpanishFaq {
  question: string
  answer: RichText
  /** Whether the English has changed since. */
  isOlder: boolean
}

/** A question in Spanish; undefined until it has both the question and the answer. */
export function inSpanish(faq: Faq): SpanishFaq | undefined {
  const { question, answer } = faq.spanish ?? {}
  if (!question || !answer || !hasWords(answer)) return undefined
  return { question, answer, isOlder: olderInSpanish('faqs', faq).length > 0 }
}

const areSchoolsInSpanish = new Derivation('whether schools are in Spanish', (publication) =>
  publication.all('school-categories').some(hasSpanish),
)

/**
 * Whether the pages of schools are there in Spanish. All of them are, as soon as anything of a category is: so no address goes away
 * because a school leaves its category.
 */
export const hasSpanishSchools = (publication: Publication): boolean => publication.derived(areSchoolsInSpanish)

/** A question as a page names it, and where it is at home. */
interface NamedFaq {
  question: string
  answer: RichText
  address: string
  lang?: 'en'
}

/** A question as a page in some language shows it. What nobody has translated is in English, and says so by `lang`. */
export function faqIn(language: Language, faq: Faq, publication: Publication): NamedFaq {
  const address = publication.addressOf('faqs', faq)
  const spanish = language === 'es' ? inSpanish(faq) : undefined
  if (!spanish) return { question: faq.question, answer: faq.answer, address, lang: langOfEnglish(language) }
  return { question: spanish.question, answer: spanish.answer, address: spanishAddressOf(address) }
}

const areQuestionsInSpanish = new Derivation('whether questions are in Spanish', (publication) =>
  publication.all('faqs').some((faq) => inSpanish(faq) !== undefined),
)

/** Whether the page of questions is there in Spanish. */
export const hasSpanishFaqs = (publication: Publication): boolean => publication.derived(areQuestionsInSpanish)

/** The pages in Spanish that a release has; none for a site without Spanish. */
export function spanishAddresses(publication: Publication): string[] {
  const schools = hasSpanishSchools(publication)
    ? publication.all('schools').map((school) => publication.addressOf('schools', school))
    : []
  return [
    ...(hasSpanishSchools(publication) ? [listPageOf('school-categories').address] : []),
    ...(hasSpanishFaqs(publication) ? [listPageOf('faqs').address] : []),
    ...schools,
  ].map(spanishAddressOf)
}
