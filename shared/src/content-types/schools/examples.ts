import type { z } from 'zod'
import type { schoolSchema } from './schema.ts'

const common = { updatedAt: '2023-10-01T15:00:00.000Z', firstPublishedAt: '2023-10-01T15:00:00.000Z' }

export const schoolExamples: z.input<typeof schoolSchema>[] = [
  {
    ...common,
    id: 'school-example-middle',
    name: 'Example Middle School',
    number: '01014',
    slug: 'example-middle-school',
    district: 'district-example',
    grades: '6–8',
    formerNames: ['Example Junior High'],
    identifications: [
      { category: 'category-tsi', schoolYear: '2022-23', groups: ['English learners'], enteredOn: '2022-10-15' },
      {
        category: 'category-csi',
        schoolYear: '2023-24',
        reason: 'It is among the lowest 5 percent of Title I schools.',
        enteredOn: '2023-10-01',
      },
    ],
  },
  {
    ...common,
    id: 'school-example-annex',
    name: 'Example Annex School',
    number: '01015',
    slug: 'example-annex-school',
    district: 'district-example',
    status: 'merged',
    mergedInto: 'school-example-middle',
    identifications: [{ category: 'category-tsi', schoolYear: '2022-23', exitedOn: '2023-06-30' }],
  },
]
