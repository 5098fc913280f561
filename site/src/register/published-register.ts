import {
  centralTime,
  dayOf,
  exportRows,
  type ExportedRow,
  type Publication,
  type Register,
  type RegisterCategory,
  type RegisteredSchool,
  type School,
} from '@osi/shared'

/** The register as readers can download it. */
export interface PublishedRegister {
  rows: readonly ExportedRow[]
  categories: readonly RegisterCategory[]
  /**
   * When something in it was published last (ISO, UTC). Not the hour at which a release was made: data that didn't change stay the
   * same file.
   */
  asOf: string
}

/** Several files are made of one publication, whose lists never change. */
const known = new WeakMap<readonly School[], PublishedRegister>()

function registerOf(publication: Publication): Register {
  const slugOf = (id: string) => publication.find('school-categories', id)?.slug ?? id
  const schoolOf = (school: School): RegisteredSchool => ({
    ...school,
    district: publication.find('districts', school.district)?.number ?? '',
    mergedInto: school.status === 'open' ? undefined : publication.find('schools', school.mergedInto)?.number,
    identifications: school.identifications.map((each) => ({ ...each, category: slugOf(each.category) })),
  })
  return {
    districts: new Map(publication.all('districts').map((district) => [district.number, district])),
    schools: new Map(publication.all('schools').map((school) => [school.number, schoolOf(school)])),
  }
}

/** The published register with its rows: one for each school, category and year. */
export function publishedRegister(publication: Publication): PublishedRegister {
  const schools = publication.all('schools')
  const districts = publication.all('districts')
  const categories = publication.all('school-categories')
  const before = known.get(schools)
  if (before) return before
  const asOf =
    [...schools, ...districts, ...categories]
      .map(({ updatedAt }) => new Date(updatedAt).toISOString())
      .toSorted()
      .at(-1) ?? ''
  const register = {
    rows: exportRows(registerOf(publication), categories, asOf && dayOf(asOf, centralTime)),
    categories,
    asOf,
  }
  known.set(schools, register)
  return register
}
