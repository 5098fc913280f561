import type { Problem } from '../../problems.ts'

/** Rules over a conference's fields, run on whatever has been typed so far. */
export function problemsInConference(draft: unknown): Problem[] {
  const { days } = draft as { days?: { startTime?: string | null; endTime?: string | null }[] | null }
  return (days ?? []).flatMap(({ startTime, endTime }, index) =>
    startTime && endTime && endTime <= startTime
      ? [{ path: `days.${index}.endTime`, message: 'The day ends before it starts. Check both times.' }]
      : [],
  )
}
