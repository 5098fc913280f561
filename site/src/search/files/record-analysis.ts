import { analyze, isStopWordTerm, type Analysis } from '../analysis/analyze.ts'
import { termsOfDay } from '../analysis/calendar-days.ts'
import type { Concepts } from '../analysis/concepts.ts'
import { fields, type Field } from '../analysis/fields.ts'
import { termOfPurpose } from '../analysis/purposes.ts'
import { positionsIn, segmentedFields, type SegmentPosition, type SegmentedField } from '../analysis/segments.ts'
import type { SearchRecord } from '../records/record.ts'
import { summaryBefore } from '../records/summary-before.ts'
import { Vocabulary } from './vocabulary.ts'

/** What the index needs to know of one record. Terms and words are numbers of a vocabulary. */
export interface RecordAnalysis {
  /** By field: each term, and how often it occurs there, one behind the other. */
  terms: Record<Field, Int32Array>
  /** How many terms there are, by field. */
  lengths: Record<Field, number>
  positions: Record<SegmentedField, Map<string, SegmentPosition>>
  /** The words as they are written, folded: what prefixes are completed from and misspellings compared with. */
  words: Int32Array
}

/** What a field of a record says: one text, its parts on lines of their own. */
function textOfField({ title, headings, tags, body, summary, when }: SearchRecord, field: Field): string {
  switch (field) {
    case 'title':
      return title
    case 'headings':
      return headings.join('\n')
    case 'tags':
      return tags.join('\n')
    case 'body':
      return [summaryBefore(body, summary), when?.text, body].filter(Boolean).join('\n')
    case 'stopWords':
      return [title, ...headings, ...tags].join('\n')
    default:
      return field satisfies never
  }
}

/** The terms of a field of a record in order, as often as they occur. Lunr's own index is built of these too. */
export function termsOfField(
  record: SearchRecord,
  field: Field,
  concepts: Concepts,
  analysis = analyze(textOfField(record, field)),
): string[] {
  const areStopWords = field === 'stopWords'
  const indexTerms = analysis.indexTerms.filter(
    (indexTerm) => isStopWordTerm(indexTerm, analysis.tokens) === areStopWords,
  )
  if (areStopWords) return indexTerms.map(({ term }) => term)
  return [
    ...indexTerms.map(({ term }) => term),
    ...concepts.in(analysis).map(({ term }) => term),
    ...(field === 'tags' ? (record.when?.days ?? []).flatMap(termsOfDate) : []),
    ...(field === 'tags' ? (record.purposes ?? []).map(termOfPurpose) : []),
  ]
}

const termsOfDate = (date: string): string[] => {
  const [year, month, day] = date.split('-').map(Number)
  return year && month && day ? termsOfDay(year, month, day) : []
}

const isJoined = (analysis: Analysis) => analysis.indexTerms.filter(({ kind }) => kind === 'joined')

const isSegmented = (field: Field): field is SegmentedField => (segmentedFields as readonly Field[]).includes(field)

/** Analyses one record. */
function analyzeRecord(record: SearchRecord, concepts: Concepts, vocabulary: Vocabulary): RecordAnalysis {
  const words = new Set<string>()
  const terms = {} as Record<Field, Int32Array>
  const lengths = {} as Record<Field, number>
  const positions = {} as Record<SegmentedField, Map<string, SegmentPosition>>
  for (const field of fields) {
    const text = textOfField(record, field)
    const analysis = analyze(text)
    const counts = new Map<number, number>()
    const all = termsOfField(record, field, concepts, analysis)
    for (const term of all) {
      const number = vocabulary.numberOf(term)
      counts.set(number, (counts.get(number) ?? 0) + 1)
    }
    terms[field] = flattened(counts)
    lengths[field] = all.length
    for (const { word } of analysis.tokens) words.add(word)
    for (const { kind, term } of analysis.indexTerms) if (kind === 'phone') words.add(term)
    for (const { from, to } of isJoined(analysis))
      words.add(
        analysis.tokens
          .slice(from, to)
          .map(({ word }) => word)
          .join(''),
      )
    if (isSegmented(field))
      positions[field] = positionsIn(field, text, {
        ...analysis,
        indexTerms: [...analysis.indexTerms, ...concepts.in(analysis)],
      })
  }
  return { terms, lengths, positions, words: Int32Array.from(words, (word) => vocabulary.numberOf(word)) }
}

/** Keys and values, one behind the other. */
function flattened(counts: ReadonlyMap<number, number>): Int32Array {
  const all = new Int32Array(counts.size * 2)
  let at = 0
  for (const [number, count] of counts) {
    all[at++] = number
    all[at++] = count
  }
  return all
}

/**
 * Keeps the analyses of records from one release to the next, so that a change of one page costs the analysis of one page.
 * A record that is the very same object is the same record.
 */
export class AnalysisCache {
  readonly vocabulary = new Vocabulary()
  #context = ''
  #known = new WeakMap<SearchRecord, RecordAnalysis>()
  readonly #texts = new WeakMap<SearchRecord, Buffer>()

  /** @param context what else the analysis depends on: the synonyms */
  of(record: SearchRecord, context: string, concepts: Concepts): RecordAnalysis {
    if (context !== this.#context) {
      this.#context = context
      this.#known = new WeakMap()
    }
    const known = this.#known.get(record)
    if (known) return known
    const analysis = analyzeRecord(record, concepts, this.vocabulary)
    this.#known.set(record, analysis)
    return analysis
  }

  /** What a result shows of a record, made once: the very same bytes each time. */
  textOf(record: SearchRecord, make: () => Buffer): Buffer {
    let text = this.#texts.get(record)
    if (!text) this.#texts.set(record, (text = make()))
    return text
  }
}
