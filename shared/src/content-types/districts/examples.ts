import type { z } from 'zod'
import type { districtSchema } from './schema.ts'

export const districtExamples: z.input<typeof districtSchema>[] = [
  {
    id: 'district-example',
    updatedAt: '2023-10-01T15:00:00.000Z',
    firstPublishedAt: '2023-10-01T15:00:00.000Z',
    name: 'Example County School District',
    number: '0101',
    slug: 'example-county-school-district',
    contact: 'contact-osi',
  },
]
