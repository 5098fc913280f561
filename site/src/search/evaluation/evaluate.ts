import { buildSearchFiles } from '../files/build.ts'
import type { SearchRecord, Synonyms } from '../records/record.ts'
import { searcherOver } from '../answer/searcher.ts'

/** A record as evaluation files have it. */
export interface CorpusRecord {
  id: string
  type: string
  title: string
  headings?: string[] | null
  tags?: string[] | null
  body?: string | null
}

/** A query with what it should find: the ids of records, and how good each would be (1 and up). */
export interface JudgedQuery {
  q: string
  targets: Record<string, number>
}

export interface Figures {
  /** The share of queries whose first result is a target. */
  success1: number
  /** The mean of 1 ÷ the place of the first target among the first ten. */
  mrr10: number
  /** How good the first ten are, the first ones counting most, against the best possible ten. */
  ndcg10: number
  /** The mean share of the targets among the first ten. */
  recall10: number
  /** How many queries found nothing. */
  zeroResults: number
  queries: { q: string; ids: string[] }[]
}

const maxIds = 50

/**
 * Runs the search that readers get over any corpus and queries.
 * @param synonyms words that mean the same, besides the acronyms that the corpus explains itself
 */
export async function evaluate(
  corpus: readonly CorpusRecord[],
  queries: readonly JudgedQuery[],
  synonyms: Synonyms = [],
): Promise<Figures> {
  const records = corpus.map(({ id, type, title, headings, tags, body }): SearchRecord => ({
    id: String(id),
    type,
    address: String(id),
    title,
    headings: headings ?? [],
    tags: tags ?? [],
    body: body ?? '',
  }))
  const files = buildSearchFiles(records, synonyms)
  const searcher = searcherOver((path) => {
    const file = files.get(path)
    return file ? Promise.resolve(file) : Promise.reject(new Error(`There is no file ${path}.`))
  })
  const answers: { q: string; ids: string[] }[] = []
  for (const { q } of queries) {
    const { results } = await searcher.search({ query: q, perPage: maxIds }, new Date(0))
    answers.push({ q, ids: results.map(({ address }) => address) })
  }
  return { ...figuresOf(answers, queries), queries: answers }
}

function figuresOf(answers: readonly { ids: string[] }[], queries: readonly JudgedQuery[]): Omit<Figures, 'queries'> {
  const judged = queries.map(({ targets }, index) => {
    const grades = (answers[index]?.ids ?? []).map((id) => targets[id] ?? 0)
    const ideal = Object.values(targets)
      .filter((grade) => grade > 0)
      .sort((a, b) => b - a)
    const first = grades.slice(0, 10).findIndex((grade) => grade > 0)
    return {
      success1: (grades[0] ?? 0) > 0 ? 1 : 0,
      mrr10: first === -1 ? 0 : 1 / (first + 1),
      ndcg10: gainOf(grades) / (gainOf(ideal) || 1),
      recall10: grades.slice(0, 10).filter((grade) => grade > 0).length / (ideal.length || 1),
    }
  })
  const mean = (figure: keyof (typeof judged)[number]) =>
    judged.reduce((sum, of) => sum + of[figure], 0) / (judged.length || 1)
  return {
    success1: mean('success1'),
    mrr10: mean('mrr10'),
    ndcg10: mean('ndcg10'),
    recall10: mean('recall10'),
    zeroResults: answers.filter(({ ids }) => ids.length === 0).length,
  }
}

/** The discounted cumulative gain of the first ten grades, with gains that double from grade to grade. */
const gainOf = (grades: readonly number[]): number =>
  grades.slice(0, 10).reduce((sum, grade, position) => sum + (2 ** grade - 1) / Math.log2(position + 2), 0)
