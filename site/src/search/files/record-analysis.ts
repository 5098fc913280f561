import { createHash } from 'node:crypto'
import { analyze, saysNothing, type Analysis } from '../analysis/analyze.ts'
import { termsOfDay } from '../analysis/calendar-days.ts'
import type { Concepts } from '../analysis/concepts.ts'
import { fields, type Field } from '../analysis/fields.ts'
import { placesIn, segmentedFields, type Place, type SegmentedField } from '../analysis/segments.ts'
import type { SearchRecord } from '../record.ts'
import { summaryBefore } from '../summary-before.ts'

/** What the index needs to know of one record. */
export interface RecordAnalysis {
  /** How often each term occurs, by field. */
  terms: Record<Field, Map<string, number>>
  /** How many terms there are, by field. */
  lengths: Record<Field, number>
  places: Record<SegmentedField, Map<string, Place>>
  /** The words as they are written, folded: what prefixes are completed from and misspellings compared with. */
  words: Set<string>
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
  const tokens = analysis.tokens.filter((token) => saysNothing(token, analysis.atoms) === areStopWords)
  if (areStopWords) return tokens.map(({ term }) => term)
  return [
    ...tokens.map(({ term }) => term),
    ...concepts.in(analysis).map(({ term }) => term),
    ...(field === 'tags' ? (record.when?.days ?? []).flatMap(termsOfDate) : []),
  ]
}

const termsOfDate = (date: string): string[] => {
  const [year, month, day] = date.split('-').map(Number)
  return year && month && day ? termsOfDay(year, month, day) : []
}

const isJoined = (analysis: Analysis) => analysis.tokens.filter(({ kind }) => kind === 'joined')

const isSegmented = (field: Field): field is SegmentedField => (segmentedFields as readonly Field[]).includes(field)

/** Analyses one record. */
function analyzeRecord(record: SearchRecord, concepts: Concepts): RecordAnalysis {
  const words = new Set<string>()
  const terms = {} as Record<Field, Map<string, number>>
  const lengths = {} as Record<Field, number>
  const places = {} as Record<SegmentedField, Map<string, Place>>
  for (const field of fields) {
    const text = textOfField(record, field)
    const analysis = analyze(text)
    const counts = new Map<string, number>()
    const all = termsOfField(record, field, concepts, analysis)
    for (const term of all) counts.set(term, (counts.get(term) ?? 0) + 1)
    terms[field] = counts
    lengths[field] = all.length
    for (const { word } of analysis.atoms) words.add(word)
    for (const { kind, term } of analysis.tokens) if (kind === 'phone') words.add(term)
    for (const { from, to } of isJoined(analysis))
      words.add(
        analysis.atoms
          .slice(from, to)
          .map(({ word }) => word)
          .join(''),
      )
    if (isSegmented(field))
      places[field] = placesIn(field, text, { ...analysis, tokens: [...analysis.tokens, ...concepts.in(analysis)] })
  }
  return { terms, lengths, places, words }
}

/**
 * Keeps the analyses of records from one release to the next, so that a change of one page costs the analysis of one page.
 * Only those of the last release are kept.
 */
export class AnalysisCache {
  #before = new Map<string, RecordAnalysis>()
  #now = new Map<string, RecordAnalysis>()

  /** @param context what else the analysis depends on: the synonyms */
  of(record: SearchRecord, context: string, concepts: Concepts): RecordAnalysis {
    const { title, headings, tags, body, summary, when } = record
    const key = createHash('sha256')
      .update(JSON.stringify([context, title, headings, tags, body, summary, when?.text, when?.days]))
      .digest('base64')
    const analysis = this.#now.get(key) ?? this.#before.get(key) ?? analyzeRecord(record, concepts)
    this.#now.set(key, analysis)
    return analysis
  }

  /** Forgets what the build that has just ended did not use. */
  endBuild(): void {
    this.#before = this.#now
    this.#now = new Map()
  }
}
