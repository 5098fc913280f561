import type { Synonyms } from '../records/record.ts'
import { analyze, type Analysis, type IndexTerm } from './analyze.ts'
import { PhraseTable, significantTerms } from './phrase-table.ts'

/**
 * Words that mean the same, as an index term of their own: every text that says “CSI”, and every one that says “Comprehensive
 * Support and Improvement”, has the index term `=csi`. So a query for one finds the other, and never a text that merely has some of
 * the same words.
 */
export class Concepts {
  readonly #phrases: PhraseTable

  constructor(synonyms: Synonyms) {
    this.#phrases = new PhraseTable(
      synonyms.flatMap((forms) => {
        const analyzed = forms
          .map((form) => significantTerms(analyze(form)).map(({ term }) => term))
          .filter((terms) => terms.length > 0)
        const name = `=${(analyzed[0] ?? []).join('')}`
        const spellings = Map.groupBy(analyzed, (terms) => terms.join(''))
        return analyzed.map((terms) => ({ name, terms, isSpelling: (spellings.get(terms.join(''))?.length ?? 0) > 1 }))
      }),
    )
  }

  /** Whether any of these terms is a concept's. */
  areAmong(terms: ReadonlySet<string>): boolean {
    return !this.#phrases.isEmpty && [...terms].some((term) => term.startsWith('='))
  }

  /** The concepts that a text names. */
  in(analysis: Analysis): IndexTerm[] {
    if (this.#phrases.isEmpty) return []
    const named = this.#phrases.in(significantTerms(analysis))
    const joined = analysis.indexTerms.flatMap(({ kind, term, from, to }) => {
      const name = kind === 'joined' ? this.#phrases.nameOfWord(term) : undefined
      return name ? ({ term: name, kind: 'concept', from, to } as const) : []
    })
    return [
      ...named.map(
        ({ name, isSpelling, from, to }) => ({ term: name, kind: isSpelling ? 'name' : 'concept', from, to }) as const,
      ),
      ...joined,
    ]
  }
}
