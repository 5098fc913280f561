import type { SegmentedField } from '../analysis/segments.ts'
import type { Overview } from '../files/index-reader.ts'
import { eachPosting } from '../files/term-file.ts'
import type { Plan } from '../query/plan.ts'
import { weights } from './weights.ts'

/** More segments than these count as one. */
const maxSegments = 64

/** A segment of a record's title, or one of its tags, with what the query has of it. */
interface Segment {
  record: number
  /** How many words it has. */
  size: number
  /** Which of its words the query has. */
  words: Set<number>
  /** How well each query term fits, by the term's index in the plan. */
  fits: Map<number, number>
}

/**
 * The rewards of records that the query names: by a whole segment of their title, or most of it, or by a whole tag.
 * @param importances of the query terms
 * @returns by record, what is added to 1 before Lunr's score is multiplied by it
 */
export function nameRewardsFor(
  plan: Plan,
  importances: readonly number[],
  overview: Pick<Overview, 'isQuestion' | 'groupOf'>,
): Map<number, number> {
  const whole = importances.reduce((sum, importance) => sum + importance, 0)
  const rewards = new Map<number, number>()
  const reward = ({ record, fits }: Segment, most: number) => {
    const share = [...fits].reduce((sum, [index, fit]) => sum + fit * (importances[index] ?? 0), 0) / whole
    rewards.set(record, Math.max(rewards.get(record) ?? 0, share ** 2 * most))
  }
  const tags = segmentsNamed(plan, 'tags').filter(({ size, words }) => words.size === size)
  // A tag that many records have names none of them.
  for (const tag of tags) reward(tag, weights.nameReward.tags / Math.sqrt(tags.length))
  for (const segment of segmentsNamed(plan, 'title')) reward(segment, titleReward(segment, plan, overview))
  return rewards
}

/** Whether the query names a document: all of it is in a title that is neither a question nor the heading of a section. */
export const namesDocument = (plan: Plan, { isQuestion, groupOf }: Pick<Overview, 'isQuestion' | 'groupOf'>): boolean =>
  segmentsNamed(plan, 'title').some(
    ({ record, fits }) => fits.size === plan.queryTerms.length && !isQuestion[record] && !isSection(record, groupOf),
  )

const isSection = (record: number, groupOf: Int32Array): boolean => groupOf[record] === groupOf[record - 1]

/** “MS SOARS” names the page “MS SOARS platform”; in “How do I reset my MS SOARS password?” it only occurs. */
function titleReward(
  { record, size, words, fits }: Segment,
  { queryTerms }: Plan,
  { isQuestion, groupOf }: Pick<Overview, 'isQuestion' | 'groupOf'>,
): number {
  const { title, nearlyWholeTitle } = weights.nameReward
  const had = words.size / size
  const most = had >= weights.nearlyWhole ? nearlyWholeTitle : 0
  if (isQuestion[record]) return most
  if (had === 1) return title
  return fits.size === queryTerms.length && !isSection(record, groupOf) ? Math.max(most, title * had) : most
}

/** The segments of a field that have any term of the query. */
function segmentsNamed({ queryTerms }: Plan, field: SegmentedField): Segment[] {
  const segments = new Map<number, Segment>()
  queryTerms.forEach(({ expansions }, queryTerm) => {
    for (const { terms, weight } of expansions) {
      for (const { postings, positions } of terms) {
        eachPosting(postings[field], (record, _count, _length, index) => {
          const position = positions[field][index]
          if (!position || position.size === 0) return
          const { segment, size, first, count } = position
          const key = record * maxSegments + Math.min(segment, maxSegments - 1)
          const named: Segment = segments.get(key) ?? { record, size, words: new Set(), fits: new Map() }
          segments.set(key, named)
          for (let word = first; word < first + count; word += 1) named.words.add(word)
          named.fits.set(queryTerm, Math.max(named.fits.get(queryTerm) ?? 0, weight))
        })
      }
    }
  })
  return [...segments.values()]
}
