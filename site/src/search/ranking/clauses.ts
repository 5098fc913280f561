import type { Term } from '../files/term-file.ts'
import type { Plan } from '../query/plan.ts'

/** A term that is looked for, and how much it counts: a clause of a Lunr query. */
export interface Clause {
  term: Term
  boost: number
}

/** One clause for each term. A term that is an expansion of several query terms counts once for each expansion. */
export function clausesOf({ queryTerms }: Plan): Clause[] {
  const clauses = new Map<string, Clause>()
  for (const { terms, weight } of new Set(queryTerms.flatMap(({ expansions }) => expansions))) {
    for (const term of terms) {
      const clause = clauses.get(term.name) ?? { term, boost: 0 }
      clause.boost += weight
      clauses.set(term.name, clause)
    }
  }
  return [...clauses.values()]
}
