import { hasSpanishSchools } from '../../languages/spanish-pages.ts'
import { identifiedCategories } from '../../register/identified-categories.ts'
import { currentYear } from '../../register/school-year.ts'
import { spanishRecordOf } from '../../register/spanish-record.ts'
import { predecessorsIn, successorsIn } from '../../register/succession.ts'
import type { SiteContentType } from '../site-content-type.ts'

export const schools = {
  searchPrior: 0.9,
  successorOf: (school, publication) => successorsIn(school, publication).at(-1),
  searchRecordsOf(school, publication) {
    const { number, ncesId, formerNames, grades, status } = school
    const acronyms = identifiedCategories(school, currentYear(publication), publication).map(({ acronym }) => acronym)
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
