import type { IndexTerm } from '../analysis/analyze.ts'
import type { IndexReader } from '../files/index-reader.ts'
import type { Term } from '../files/term-file.ts'
import type { ParsedQuery } from './parse-query.ts'
import type { YieldToMain } from './yield-to-main.ts'

/** One way in which a record can have a word of the query. */
export interface Expansion {
  /** The record must have all of them. */
  terms: Term[]
  /** From 0 to 1: 1 for the word itself, less for what it was replaced by. */
  weight: number
}

/** A word of the query, and everything that it is looked for by. */
export interface QueryTerm {
  /** Its positions in the query; several when it is repeated. */
  positions: number[]
  expansions: Expansion[]
}

/** A stretch of the query, by the positions of its tokens: the first, and the one after the last. */
export type TokenRange = Pick<IndexTerm, 'from' | 'to'>

/** Different words beyond these are not looked for; no query needs so many. */
const maxQueryTerms = 32

/** The state that the steps of planning add to. */
export class Planning {
  readonly query: ParsedQuery
  readonly reader: IndexReader
  readonly yieldToMain: YieldToMain
  /** Every term that was found in the index, by its name. */
  readonly terms = new Map<string, Term>()
  readonly queryTerms: QueryTerm[]
  /** The weights of words that are part of something known as a whole: a day, a telephone number, a name. By their positions. */
  readonly partWeights = new Map<number, number>()
  /** The terms of what the query asks to do, as far as records serve it. */
  readonly purposes: Term[] = []
  /** The words that no record has. */
  readonly unknown: IndexTerm[] = []
  readonly #corrections: { range: TokenRange; word: string }[] = []

  constructor(query: ParsedQuery, reader: IndexReader, yieldToMain: YieldToMain) {
    this.query = query
    this.reader = reader
    this.yieldToMain = yieldToMain
    this.queryTerms = [...Map.groupBy(query.searchTerms, ({ term }) => term).values()]
      .slice(0, maxQueryTerms)
      .map((indexTerms) => ({ positions: indexTerms.map(({ from }) => from), expansions: [] }))
  }

  /** The term of this name, if any record has it. */
  async find(name: string): Promise<Term | undefined> {
    const term = this.terms.get(name) ?? (await this.reader.term(name))
    if (term) this.terms.set(name, term)
    return term
  }

  /** Expands what stands in a range by terms that belong together, if records have all of them. @returns whether they do */
  async expand(range: TokenRange, names: readonly string[], weight: number): Promise<boolean> {
    const found = await Promise.all(names.map((name) => this.find(name)))
    const terms = found.filter((term) => term !== undefined)
    if (terms.length < names.length) return false
    const expansion = { terms, weight }
    for (const { expansions } of this.queryTermsIn(range)) expansions.push(expansion)
    return true
  }

  queryTermsIn({ from, to }: TokenRange): QueryTerm[] {
    return this.queryTerms.filter(({ positions }) => positions.some((position) => position >= from && position < to))
  }

  /** What was typed in a range, folded, in one piece. */
  wordIn({ from, to }: TokenRange): string {
    return this.query.analysis.tokens
      .slice(from, to)
      .map(({ word }) => word)
      .join('')
  }

  /** Notes that a word was corrected. */
  correct(range: TokenRange, word: string): void {
    this.#corrections.push({ range, word })
  }

  /** The query with the corrected words in it; undefined when there are none. */
  correctedText(): string | undefined {
    if (this.#corrections.length === 0) return undefined
    const { tokens } = this.query.analysis
    return this.#corrections
      .toSorted((a, b) => b.range.from - a.range.from)
      .reduce(
        (text, { range, word }) =>
          text.slice(0, tokens[range.from]?.start) + word + text.slice(tokens[range.to - 1]?.end),
        this.query.text,
      )
  }
}
