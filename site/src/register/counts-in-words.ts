import { inListOrder, type SchoolCategory } from '@osi/shared'
import type { ListedSchool } from './listed-schools.ts'

/**
 * How many schools there are, and of which categories, in the order of the categories: `3 schools: 2 CSI, 1 TSI`.
 * @param categories all that are counted by name: without any, `3 schools`
 */
export function countsInWords(schools: readonly ListedSchool[], categories: readonly SchoolCategory[]): string {
  const all = schools.length === 1 ? '1 school' : `${schools.length} schools`
  const counts = inListOrder(categories).flatMap(({ id, acronym }) => {
    const count = schools.filter((school) => school.categories.some((category) => category.id === id)).length
    return count > 0 ? [`${count} ${acronym}`] : []
  })
  return counts.length > 0 ? `${all}: ${counts.join(', ')}` : all
}
