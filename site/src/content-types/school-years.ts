import { contentTypeOf, schoolYearOf, type ContentTypeName } from '@osi/shared'
import type { Facet } from './facet.ts'

/** Leads to the events of one school year, `/webinars/school-years/2018-2019/`. */
export const schoolYears = <Name extends ContentTypeName>(type: Name): Facet<Name> => ({
  key: 'school-years',
  label: 'School year',
  isArchive: true,
  valuesOf(document) {
    const [first] = contentTypeOf(type).event?.daysOf(document) ?? []
    const year = first && schoolYearOf(first)
    return year ? [{ slug: year.replace('–', '-'), label: year }] : []
  },
})
