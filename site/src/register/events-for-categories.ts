import {
  contentTypeNames,
  contentTypeOf,
  identifiedFor,
  type ContentTypeName,
  type District,
  type PublicDocument,
  type Publication,
  type School,
} from '@osi/shared'
import { datedEvents, upcomingEvents, type DatedEvent } from '../events/dated-event.ts'
import { canAttend } from '../content-types/can-attend.ts'
import { categoriesOf } from '../follow/followed.ts'
import { currentYear } from './school-year.ts'

/** Ids of the categories that any of some schools is identified for now. */
export const categoriesNow = (schools: readonly School[], publication: Publication): ReadonlySet<string> => {
  const year = currentYear(publication)
  return new Set(schools.flatMap((school) => identifiedFor(school, year).map(({ category }) => category)))
}

/** The same of the schools of a district. */
export const categoriesOfDistrict = (district: District, publication: Publication): ReadonlySet<string> =>
  categoriesNow(publication.pointingAt('schools', 'district', district.id), publication)

/** Whether an event is for schools in one of some categories; without a category nothing is. */
export const isForCategories =
  (categories: ReadonlySet<string>) =>
  (type: ContentTypeName, document: PublicDocument): boolean => {
    const openTo = categoriesOf(type, document)
    if (openTo === undefined || categories.size === 0) return false
    return openTo === 'all' || openTo.some((category) => categories.has(category))
  }

/** The upcoming events and deadlines for schools in one of some categories, the soonest first. */
export function upcomingFor(categories: ReadonlySet<string>, publication: Publication, now: Date): DatedEvent[] {
  const isFor = isForCategories(categories)
  if (categories.size === 0) return []
  return contentTypeNames
    .filter((type) => contentTypeOf(type).event)
    .flatMap((type) => {
      const ids = new Set(publication.all(type).flatMap((document) => (isFor(type, document) ? [document.id] : [])))
      return upcomingEvents(datedEvents(type, publication, now)).filter(({ id }) => ids.has(id))
    })
    .toSorted((a, b) => Date.parse(a.times.startsAt) - Date.parse(b.times.startsAt))
}

/** The next event that people from schools in a category can attend: not one that is called off, and no deadline. */
export const nextToAttend = (category: string, publication: Publication, now: Date): DatedEvent | undefined =>
  upcomingFor(new Set([category]), publication, now).find(({ status }) => canAttend(status))
