import type { SearchRecord, Synonyms } from '../record.ts'
import { analyze, saysNothing, type Analysis, type Token } from './analyze.ts'

/** The words of a text that count, in order: what a synonym of several words is looked for among. */
const countingTokens = ({ atoms, tokens }: Analysis): Token[] => {
  const words = tokens.filter((token) => token.kind === 'word' && !saysNothing(token, atoms))
  return words
}

/**
 * Words that mean the same, as a token of their own: every text that says “CSI”, and every one that says “Comprehensive
 * Support and Improvement”, has the token `=csi`. So a query for one finds the other, and never a text that merely has some of
 * the same words.
 */
export class Concepts {
  readonly #byFirstTerm = new Map<string, { terms: string[]; name: string }[]>()

  constructor(synonyms: Synonyms) {
    for (const forms of synonyms) {
      const analyzed = forms
        .map((form) => countingTokens(analyze(form)).map(({ term }) => term))
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

  /** The concepts that a text names. */
  in(analysis: Analysis): Token[] {
    if (this.#byFirstTerm.size === 0) return []
    const words = countingTokens(analysis)
    const found: Token[] = []
    for (let index = 0; index < words.length;) {
      const named = this.#byFirstTerm
        .get((words[index] as Token).term)
        ?.find(({ terms }) => terms.every((term, offset) => words[index + offset]?.term === term))
      if (named) {
        const last = words[index + named.terms.length - 1] as Token
        found.push({ term: named.name, kind: 'concept', from: (words[index] as Token).from, to: last.to })
      }
      index += named?.terms.length ?? 1
    }
    for (const token of analysis.tokens) {
      const named =
        token.kind === 'joined' ? this.#byFirstTerm.get(token.term)?.find(({ terms }) => terms.length === 1) : undefined
      if (named) found.push({ ...token, term: named.name, kind: 'concept' })
    }
    return found
  }
}

const definition = /((?:[\p{L}\p{N}][\p{L}\p{N}’'-]*[ -]){2,9})\(([A-Z][A-Za-z0-9]{1,7})\)/gu

/** The last words of a phrase whose first letters, small words left out if need be, spell an acronym; undefined when none do. */
function expansionOf(acronym: string, phrase: string): string | undefined {
  const words = phrase.trim().split(' ')
  const letters = acronym.toLowerCase().replace(/[^a-z]/g, '')
  for (let count = 2; count <= words.length; count += 1) {
    const last = words.slice(-count)
    const initialsOf = (chosen: string[]) =>
      chosen
        .flatMap((word) => word.split('-'))
        .map((word) => word.charAt(0).toLowerCase())
        .join('')
    const large = last.filter((word) => !/^(?:and|of|for|the|in|to|on|a|an|with)$/i.test(word))
    const startsLarge = large[0] === last[0]
    if (startsLarge && (initialsOf(last) === letters || initialsOf(large) === letters)) return last.join(' ')
  }
  return undefined
}

/**
 * The acronyms that texts explain themselves, in the form “Comprehensive Support and Improvement (CSI)”: they mean the same
 * even where nobody has made a glossary term of them. An acronym that stands for two different things is left out.
 */
export function acronymsExplainedIn(
  records: readonly Pick<SearchRecord, 'title' | 'headings' | 'summary' | 'body'>[],
): Synonyms {
  const expansions = new Map<string, Map<string, string>>()
  for (const { title, headings, summary, body } of records) {
    for (const text of [title, ...headings, summary ?? '', body]) {
      if (!text.includes('(')) continue
      for (const [, phrase = '', acronym = ''] of text.matchAll(definition)) {
        const expansion = expansionOf(acronym, phrase)
        if (!expansion) continue
        const known = expansions.get(acronym) ?? new Map<string, string>()
        expansions.set(acronym, known.set(expansion.toLowerCase(), expansion))
      }
    }
  }
  return [...expansions]
    .filter(([, known]) => known.size === 1)
    .map(([acronym, known]) => [acronym, ...known.values()])
    .sort(([a = ''], [b = '']) => (a < b ? -1 : 1))
}

/** One list of both: where the glossary has an acronym already, its word goes. */
export function withExplainedAcronyms(glossary: Synonyms, records: readonly SearchRecord[]): Synonyms {
  const known = new Set(glossary.flat().map((form) => form.toLowerCase()))
  return [
    ...glossary,
    ...acronymsExplainedIn(records).filter((forms) => !forms.some((form) => known.has(form.toLowerCase()))),
  ]
}
