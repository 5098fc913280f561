import type { ContentTypeName } from '@osi/shared'
import { conferences } from './conferences.ts'
import { contacts } from './contacts.ts'
import { faqs } from './faqs.ts'
import { glossaryTerms } from './glossary-terms.ts'
import { pages } from './pages.ts'
import { schoolCategories } from './school-categories.ts'
import type { StarterDocument } from './starter-document.ts'
import { webinars } from './webinars.ts'

type StarterContent = { [Name in ContentTypeName]?: readonly StarterDocument<Name>[] }

/**
 * Everything that the School Improvement page says, in the order of loading: a document comes after those that it names. Content types
 * of which the page says nothing are not in it.
 */
export const starterContent: StarterContent = {
  contacts,
  'school-categories': schoolCategories,
  'glossary-terms': glossaryTerms,
  webinars,
  conferences,
  faqs,
  pages,
}
