import type { ContentTypeName } from '@osi/shared'
import type { ContentCollection } from './content-collection.ts'
import { conferences } from './conferences/index.ts'
import { contacts } from './contacts/index.ts'
import { districts } from './districts/index.ts'
import { deadlines } from './deadlines/index.ts'
import { faqs } from './faqs/index.ts'
import { glossaryTerms } from './glossary-terms/index.ts'
import { pages } from './pages/index.ts'
import { schoolCategories } from './school-categories/index.ts'
import { schools } from './schools/index.ts'
import { webinars } from './webinars/index.ts'

/** The CMS's side of every content type. The compiler names the line that is missing. */
export const contentCollections = {
  webinars,
  conferences,
  deadlines,
  pages,
  'school-categories': schoolCategories,
  faqs,
  'glossary-terms': glossaryTerms,
  contacts,
  districts,
  schools,
} satisfies Record<ContentTypeName, ContentCollection>
