import { z } from 'zod'

/** The people that the office's webinars are for. */
export const audiences = [
  { value: 'principals', label: 'Principals' },
  { value: 'counselors', label: 'Counselors' },
  { value: 'lead-teachers', label: 'Lead teachers' },
  { value: 'teachers', label: 'Teachers' },
  { value: 'federal-programs-directors', label: 'Federal programs directors' },
  { value: 'district-leaders', label: 'District leaders' },
  { value: 'school-and-district-teams', label: 'School and district teams' },
  { value: 'families', label: 'Families' },
] as const

export const audience = z.enum(audiences.map(({ value }) => value))
export type Audience = z.infer<typeof audience>
