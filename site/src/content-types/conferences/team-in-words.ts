import type { ConferenceDay } from '@osi/shared'

const numbers = ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

/** `principal` for “Principal”; an abbreviation keeps its capitals. */
const withinSentence = (role: string): string =>
  /^\p{Lu}\p{Ll}/u.test(role) ? role[0]?.toLowerCase() + role.slice(1) : role

/**
 * Who comes together from one district, as people say it: “A district team of four: principal, counselor, lead teacher,
 * federal programs director”.
 * @param team roles and how many of each
 * @returns undefined when nobody has said
 */
export function teamInWords(team: ConferenceDay['team']): string | undefined {
  const size = team.reduce((sum, { count }) => sum + count, 0)
  if (size === 0) return undefined
  const roles = team.map(({ role, count }) =>
    count === 1 ? withinSentence(role) : `${withinSentence(role)} (${numbers[count] ?? count})`,
  )
  return `A district team of ${numbers[size] ?? size}: ${roles.join(', ')}`
}
