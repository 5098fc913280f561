import type { Problem } from '../../problems.ts'

/** Rules over a webinar's fields, run on whatever has been typed so far. */
export function problemsInWebinar(draft: unknown): Problem[] {
  const { startsAt, endsAt } = draft as { startsAt?: string | null; endsAt?: string | null }
  const problems: Problem[] = []
  if (startsAt && endsAt && Date.parse(endsAt) <= Date.parse(startsAt)) {
    problems.push({ path: 'endsAt', message: 'The webinar ends before it starts. Check both times and their days.' })
  }
  return problems
}
