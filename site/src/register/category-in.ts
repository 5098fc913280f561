import { listPageOf, spanishAddressOf, type Publication, type SchoolCategory } from '@osi/shared'
import { hasSpanish } from '../languages/spanish-pages.ts'
import { langOfEnglish, type Language } from '../languages/language.ts'

/** How a page names a category, and where it leads. What nobody has translated is in English, and says so by `lang`. */
interface NamedCategory {
  name: string
  address: string
  lang?: 'en'
  summary?: string
  summaryLang?: 'en'
}

/** A category as a page in some language names it. In Spanish all categories are explained on one page. */
export function categoryIn(language: Language, category: SchoolCategory, publication: Publication): NamedCategory {
  const english = langOfEnglish(language)
  const { name, summary } = (language === 'es' && category.spanish) || {}
  return {
    name: name ?? category.name,
    address:
      language === 'es' && hasSpanish(category)
        ? `${spanishAddressOf(listPageOf('school-categories').address)}#${category.slug}`
        : publication.addressOf('school-categories', category),
    lang: name ? undefined : english,
    summary: summary ?? category.summary,
    summaryLang: summary ? undefined : english,
  }
}
