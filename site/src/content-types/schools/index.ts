import { identifiedFor, type Publication, type School } from '@osi/shared'
import { hasSpanishSchools } from '../../languages/spanish-pages.ts'
import { spanishRecordOf } from '../../register/spanish-record.ts'
import { currentYear } from '../../register/school-year.ts'
import { predecessorsIn, successorsIn } from '../../register/succession.ts'
import type { SiteContentType } from '../site-content-type.ts'

/** The acronyms of what a school is identified for now: `CSI`. */
const acronymsOf = (school: School, publication: Publication): string[] =>
  identifiedFor(school, currentYear(publication)).flatMap(
    ({ category }) => publication.find('school-categories', category)?.acronym ?? [],
  )

export const schools = {
  searchPrior: 0.9,
  successorOf: (school, publication) => successorsIn(school, publication).at(-1),
  searchRecordsOf(school, publication) {
    const { number, ncesId, formerNames, grades, status } = school
    const acronyms = acronymsOf(school, publication)
    const district = publication.find('districts', school.district)
    // Whoever looks for a school that went into this one finds this one.
    const predecessors = predecessorsIn(school, publication).flatMap((each) => [
      each.name,
      each.number,
      ...each.formerNames,
    ])
    return [
      {
        id: `schools/${school.id}`,
        type: 'schools',
        address: publication.addressOf('schools', school),
        title: school.name,
        headings: [],
        tags: [number, ncesId, district?.name, ...formerNames, ...predecessors, ...acronyms].filter(
          (tag) => tag !== undefined,
        ),
        body: acronyms.length > 0 ? `${acronyms.join(' and ')} schools in ${district?.name ?? ''}` : '',
        summary:
          [district?.name, status === 'closed' && 'Closed', grades && `Grades ${grades}`, ...acronyms]
            .filter(Boolean)
            .join(' · ') || undefined,
      },
      ...(hasSpanishSchools(publication) ? [spanishRecordOf(school, publication)] : []),
    ]
  },
} satisfies SiteContentType<'schools'>
