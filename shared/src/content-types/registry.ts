import type { DeepReadonly } from '../values/deep-readonly.ts'
import { namesIn, valuesOf } from '../values/unknown-value.ts'
import type { z } from 'zod'
import type { ContentType } from '../content-type.ts'
import type { documentSchema } from '../document.ts'
import type { EventTimes } from '../events/times.ts'
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

/**
 * Every content type, by the slug of its collection, in the order of the menu. A new type is one line here; the other rooms' compilers
 * then ask for theirs.
 */
export const contentTypes = {
  pages,
  webinars,
  conferences,
  deadlines,
  'school-categories': schoolCategories,
  faqs,
  'glossary-terms': glossaryTerms,
  contacts,
  districts,
  schools,
} as const

export type ContentTypeName = keyof typeof contentTypes
export const contentTypeNames = namesIn(contentTypes)

/** The public document of a content type. */
export type DocumentOf<Name extends ContentTypeName> = DeepReadonly<z.output<(typeof contentTypes)[Name]['schema']>>

/** The facts that the timeline of a content type reads; `never` for a type that does not take place at a time. */
export type TimesOf<Name extends ContentTypeName> = ReturnType<
  NonNullable<(typeof contentTypes)[Name]['event']>['timesOf']
>

/** A content type with its own types forgotten, for code that loops over all of them. */
export type AnyContentType = ContentType<ContentTypeName, typeof documentSchema, EventTimes>

/** A content type by its name, for code that loops. */
export const contentTypeOf = (name: ContentTypeName): AnyContentType => contentTypes[name]

/** Whether a collection of the CMS, or a part of a snapshot, is a content type. */
export const isContentTypeName = (name: string): name is ContentTypeName => Object.hasOwn(contentTypes, name)

/**
 * The text in a document's title field, whatever else is wrong with the document.
 * @param type a content type, or something else that has documents
 * @param raw a document that nobody has parsed
 * @returns empty where there is no such text, and for what is no content type
 */
export function titleIn(type: string, raw: unknown): string {
  if (!isContentTypeName(type)) return ''
  const title = valuesOf(raw)[contentTypeOf(type).titleField]
  return typeof title === 'string' ? title : ''
}
