import type { ContentType } from '../content-type.ts'
import type { documentSchema } from '../document.ts'
import type { z } from 'zod'
import { conferences } from './conferences/index.ts'
import { contacts } from './contacts/index.ts'
import { faqs } from './faqs/index.ts'
import { glossaryTerms } from './glossary-terms/index.ts'
import { pages } from './pages/index.ts'
import { schoolCategories } from './school-categories/index.ts'
import { webinars } from './webinars/index.ts'

/** Every content type, by the slug of its collection. A new type is one line here; the other rooms' compilers then ask for theirs. */
export const contentTypes = {
  pages,
  webinars,
  conferences,
  'school-categories': schoolCategories,
  contacts,
  faqs,
  'glossary-terms': glossaryTerms,
} as const

export type ContentTypeName = keyof typeof contentTypes
export const contentTypeNames = Object.keys(contentTypes) as ContentTypeName[]

/** The public document of a content type. */
export type DocumentOf<Name extends ContentTypeName> = z.output<(typeof contentTypes)[Name]['schema']>

/** A content type with its own types forgotten, for code that loops over all of them. */
export type AnyContentType = ContentType<ContentTypeName, typeof documentSchema>

/** A content type by its name, for code that loops. */
export const contentTypeOf = (name: ContentTypeName): AnyContentType => contentTypes[name]
