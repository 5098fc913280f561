import type { Synonyms } from '../records/record.ts'
import { analyze, isStopWordTerm, type Analysis, type IndexTerm } from './analyze.ts'

/** The words of a text that count, in order: what a synonym of several words is looked for among. */
const significantTerms = ({ tokens, indexTerms }: Analysis): IndexTerm[] => {
  const words = indexTerms.filter((indexTerm) => indexTerm.kind === 'word' && !isStopWordTerm(indexTerm, tokens))
  return words
}

/**
 * Words that mean the same, as an index term of their own: every text that says “CSI”, and every one that says “Comprehensive
 * Support and Improvement”, has the index term `=csi`. So a query for one finds the other, and never a text that merely has some of
 * the same words.
 */
export class Concepts {
  readonly #byFirstTerm = new Map<string, { terms: string[]; name: string }[]>()

  constructor(synonyms: Synonyms) {
    for (const forms of synonyms) {
      const analyzed = forms
        .map((form) => significantTerms(analyze(form)).map(({ term }) => term))
        .filter((terms) => terms.length > 0)
      const name = `=${(analyzed[0] ?? []).join('')}`
      for (const terms of analyzed) {
        const first = terms[0] as string
        const others = this.#byFirstTerm.get(first) ?? []
        // The longest first: “Additional Targeted Support and Improvement” is not TSI.
        this.#byFirstTerm.set(
          first,
          [...others, { terms, name }].sort((a, b) => b.terms.length - a.terms.length),
        )
      }
    }
  }

  /** Whether any of these terms is a concept's. */
  areAmong(terms: ReadonlySet<string>): boolean {
    return this.#byFirstTerm.size > 0 && [...terms].some((term) => term.startsWith('='))
  }

  /** The concepts that a text names. */
  in(analysis: Analysis): IndexTerm[] {
    if (this.#byFirstTerm.size === 0) return []
    const words = significantTerms(analysis)
    const found: IndexTerm[] = []
    for (let index = 0; index < words.length;) {
      const named = this.#byFirstTerm
        .get((words[index] as IndexTerm).term)
        ?.find(({ terms }) => terms.every((term, offset) => words[index + offset]?.term === term))
      if (named) {
        const last = words[index + named.terms.length - 1] as IndexTerm
        found.push({ term: named.name, kind: 'concept', from: (words[index] as IndexTerm).from, to: last.to })
      }
      index += named?.terms.length ?? 1
    }
    for (const indexTerm of analysis.indexTerms) {
      const named =
        indexTerm.kind === 'joined'
          ? this.#byFirstTerm.get(indexTerm.term)?.find(({ terms }) => terms.length === 1)
          : undefined
      if (named) found.push({ ...indexTerm, term: named.name, kind: 'concept' })
    }
    return found
  }
}
