import { inListOrder } from '@osi/shared'
import type { ListedSchool } from './listed-schools.ts'

/** How many schools there are, and of which categories where there are several: `3 schools: 2 CSI, 1 TSI`. */
export function countsInWords(schools: readonly ListedSchool[]): string {
  const counted = new Map<string, number>()
  for (const { acronym } of schools.flatMap(({ categories }) => inListOrder(categories)))
    counted.set(acronym, (counted.get(acronym) ?? 0) + 1)
  const all = schools.length === 1 ? '1 school' : `${schools.length} schools`
  return `${all}: ${Array.from(counted, ([acronym, count]) => `${count} ${acronym}`).join(', ')}`
}
