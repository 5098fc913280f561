import { purposesIn } from '../analysis/purposes.ts'
import { termOf } from '../analysis/stem.ts'
import type { Planning } from './planning.ts'

/** Words beyond these are not joined with their neighbors. */
const maxNeighbors = 64

/** Days, telephone numbers, words in their joined forms, and what means the same. Numbers first: their digits alone mean little. */
export async function addNumbersAndConcepts(planning: Planning): Promise<void> {
  const { analysis } = planning.query
  const { concepts } = await planning.reader.overview()
  const indexTerms = [...analysis.indexTerms.filter(({ kind }) => kind !== 'word'), ...concepts.in(analysis)]
  await Promise.all(
    indexTerms.map(async (indexTerm) => {
      const { term, kind, from, to } = indexTerm
      const weight = kind === 'concept' ? 0.5 : /^d\d{4}$/.test(term) ? 0.8 : 1
      if (!(await planning.expand(indexTerm, [term], weight))) return
      if (kind !== 'day' && kind !== 'phone' && kind !== 'name') return
      for (let position = from; position < to; position += 1)
        planning.partWeights.set(position, kind === 'name' ? 0 : 0.3)
    }),
  )
}

/** Each word as it was typed; those that no record has are kept for the steps after. */
export async function addWordsAsTyped(planning: Planning): Promise<void> {
  await Promise.all(
    planning.query.searchTerms.map(async (indexTerm) => {
      const partWeight = planning.partWeights.get(indexTerm.from)
      // Of a name with several spellings, a rare one would count too much.
      if (partWeight === 0) return
      const isKnown = await planning.expand(indexTerm, [indexTerm.term], partWeight ?? 1)
      if (!isKnown && partWeight === undefined) planning.unknown.push(indexTerm)
    }),
  )
}

/** “ms soars” as “mssoars”, “web inar” as “webinar”: where one of two words is short or in no record. */
export async function joinNeighbors(planning: Planning): Promise<void> {
  const { tokens } = planning.query.analysis
  const isOdd = (position: number, word: string) =>
    word.length <= 3 || planning.unknown.some(({ from }) => from === position)
  const pairs = tokens.slice(1, maxNeighbors).map((token, index) => ({
    from: index,
    to: index + 2,
    words: [tokens[index]?.word ?? '', token.word] as const,
  }))
  await Promise.all(
    pairs.map(async ({ from, to, words: [first, second] }) => {
      if (planning.partWeights.has(from) && planning.partWeights.has(to - 1)) return
      if (isOdd(from, first) || isOdd(from + 1, second))
        await planning.expand({ from, to }, [termOf(first + second)], 1)
    }),
  )
}

/**
 * What a query asks to do, besides its words: “phone” finds whom to reach, “missed” what to watch. A stop word that asks for someone,
 * like “who”, becomes a query term.
 */
export async function addPurposes(planning: Planning): Promise<void> {
  for (const purpose of purposesIn(planning.query.analysis)) {
    const term = await planning.find(purpose.term)
    if (!term) continue
    planning.purposes.push(term)
    if (planning.queryTermsIn(purpose).length === 0) {
      planning.queryTerms.push({ positions: [purpose.from], expansions: [] })
      await planning.expand(purpose, [termOf(planning.wordIn(purpose))], 1)
    }
    await planning.expand(purpose, [purpose.term], 1)
  }
}
