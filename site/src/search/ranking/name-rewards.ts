import { segmentedFields, type SegmentedField } from '../analysis/segments.ts'
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
export function nameRewardsFor(plan: Plan, importances: readonly number[]): Map<number, number> {
  const whole = importances.reduce((sum, importance) => sum + importance, 0)
  const rewards = new Map<number, number>()
  for (const field of segmentedFields) {
    const named = segmentsNamed(plan, field).filter(
      ({ size, words }) => words.size >= size * (field === 'tags' ? 1 : weights.nearlyWhole),
    )
    for (const { record, size, words, fits } of named) {
      const share = [...fits].reduce((sum, [index, fit]) => sum + fit * (importances[index] ?? 0), 0) / whole
      // A tag that many records have names none of them.
      const reward =
        field === 'tags'
          ? weights.nameReward.tags / Math.sqrt(named.length)
          : weights.nameReward[words.size === size ? 'title' : 'maxOfTitle']
      rewards.set(record, Math.max(rewards.get(record) ?? 0, share ** 2 * reward))
    }
  }
  return rewards
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
