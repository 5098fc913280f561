import { isStopWordTerm, type Analysis, type IndexTerm } from './analyze.ts'

/** A phrase, and what the index calls it. */
interface Phrase {
  name: string
  /** At least one. */
  terms: readonly string[]
  /** Whether another phrase of this name is the same but for its spaces: “MS SOARS” and “MSSOARS”. */
  isSpelling?: boolean
}

/** A phrase and the words that it stands for. */
export interface FoundPhrase extends Phrase {
  from: number
  to: number
}

/** The words of a text that count, in order: what phrases are looked for among. */
export const significantTerms = ({ tokens, indexTerms }: Analysis): IndexTerm[] =>
  indexTerms.filter((indexTerm) => indexTerm.kind === 'word' && !isStopWordTerm(indexTerm, tokens))

/** Finds known phrases in texts, the longest first: “Additional Targeted Support and Improvement” is not TSI. */
export class PhraseTable {
  readonly #byFirstTerm = new Map<string, Phrase[]>()

  constructor(phrases: readonly Phrase[]) {
    for (const phrase of phrases) {
      const [first] = phrase.terms
      if (first === undefined) continue
      const others = this.#byFirstTerm.get(first) ?? []
      this.#byFirstTerm.set(
        first,
        [...others, phrase].sort((a, b) => b.terms.length - a.terms.length),
      )
    }
  }

  get isEmpty(): boolean {
    return this.#byFirstTerm.size === 0
  }

  /** The phrases among the words of a text, none of them twice in one place. */
  in(words: readonly IndexTerm[]): FoundPhrase[] {
    const found: FoundPhrase[] = []
    for (let index = 0; index < words.length;) {
      const first = words[index]
      const phrase =
        first &&
        this.#byFirstTerm
          .get(first.term)
          ?.find(({ terms }) => terms.every((term, offset) => words[index + offset]?.term === term))
      const length = phrase?.terms.length ?? 1
      const last = words[index + length - 1]
      if (first && phrase && last) found.push({ ...phrase, from: first.from, to: last.to })
      index += length
    }
    return found
  }

  /** The name of a phrase that is this one word. */
  nameOfWord(term: string): string | undefined {
    return this.#byFirstTerm.get(term)?.find(({ terms }) => terms.length === 1)?.name
  }
}
