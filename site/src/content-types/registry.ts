import type { ContentTypeName } from '@osi/shared'
import { conferences } from './conferences/index.ts'
import { contacts } from './contacts/index.ts'
import { deadlines } from './deadlines/index.ts'
import { districts } from './districts/index.ts'
import { faqs } from './faqs/index.ts'
import { glossaryTerms } from './glossary-terms/index.ts'
import { pages } from './pages/index.ts'
import { schoolCategories } from './school-categories/index.ts'
import { schools } from './schools/index.ts'
import type { AnySiteContentType, SiteContentType } from './site-content-type.ts'
import { webinars } from './webinars/index.ts'

/** What the site does with each content type. The compiler names the line that is missing. */
const siteContentTypes: { readonly [Name in ContentTypeName]: SiteContentType<Name> } = {
  pages,
  webinars,
  conferences,
  deadlines,
  'school-categories': schoolCategories,
  contacts,
  faqs,
  'glossary-terms': glossaryTerms,
  districts,
  schools,
}

/** A content type with its own types forgotten, for code that loops over all of them. */
export const siteContentTypeOf = (name: ContentTypeName) => siteContentTypes[name] as AnySiteContentType
