import { createHash } from 'node:crypto'
import { deflateRawSync } from 'node:zlib'
import { withExplainedAcronyms } from '../analysis/acronyms.ts'
import { Concepts } from '../analysis/concepts.ts'
import { fields, type Field } from '../analysis/fields.ts'
import type { SearchRecord, Synonyms } from '../records/record.ts'
import { searchFolder } from './folder.ts'
import {
  digestLength,
  fileNames,
  textsInFolder,
  writeFlags,
  writeGroups,
  type Manifest,
  type Pieces,
  type RecordText,
} from './manifest.ts'
import { AnalysisCache, type RecordAnalysis } from './record-analysis.ts'
import { emptyTerm, frequencyOf, writeTerms, type Postings, type Term } from './term-file.ts'
import type { Vocabulary } from './vocabulary.ts'
import { writeWords, type Word } from './word-file.ts'

const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex').slice(0, digestLength)
const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** What is known of a type of records. */
export interface Kind {
  /** What readers call one of them, and many. */
  one: string
  many: string
  /** How much likelier it is that one of them is what readers look for than one of the usual type; 1 unless known. */
  prior?: number
}

export interface BuildOptions {
  /** What is known of the types; nothing needs to be. */
  kinds?: Readonly<Record<string, Kind>>
  /** Keeps what was found out about each record for the next build of this process. */
  cache?: AnalysisCache
}

/**
 * Makes the files that the search reads, in the browser and on the server alike.
 * The same records in the same order and the same synonyms give the same bytes.
 * @param synonyms of the glossary; acronyms that the texts explain themselves come on top
 * @returns their contents, by their paths below the release's public folder; all begin with `searchFolder`
 */
export function buildSearchFiles(
  records: readonly SearchRecord[],
  synonyms: Synonyms,
  { kinds = {}, cache = new AnalysisCache() }: BuildOptions = {},
): Map<string, Buffer> {
  const byType = groupsByType(records)
  const groups = [...byType.values()].flat()
  const ordered = groups.flat()
  const allSynonyms = withExplainedAcronyms(synonyms, ordered)
  const concepts = new Concepts(allSynonyms)
  const context = JSON.stringify(allSynonyms)
  const analyses = ordered.map((record) => cache.of(record, context, concepts))

  const files = new Map<string, Buffer>()
  const put = (name: string, bytes: Buffer) => files.set(searchFolder + name, bytes)
  const manifest: Manifest = {
    records: ordered.length,
    averageLengths: averageLengthsOf(analyses),
    types: [...byType].map(([name, ofType]) => ({ name, records: ofType.flat().length, ...kindOf(name, kinds) })),
    questions: writeFlags(ordered.map(({ title }) => isQuestion(title))),
    groups: writeGroups(groups.map(({ length }) => length)),
    terms: putPieces(
      termsOf(analyses, cache.vocabulary),
      ({ name }) => name,
      sizeOfTerm,
      writeTerms,
      (digest, bytes) => put(fileNames.terms(digest), bytes),
    ),
    words: putPieces(
      wordsOf(analyses, cache.vocabulary),
      ({ word }) => word,
      ({ word }) => 2 + word.length / 2,
      writeWords,
      (digest, bytes) => put(fileNames.words(digest), bytes),
    ),
    texts: putTexts(ordered, cache, put),
    synonyms: allSynonyms,
  }
  put(fileNames.manifest, Buffer.from(JSON.stringify(manifest)))
  return files
}

/** Whether a title asks something instead of naming something. */
const isQuestion = (title: string): boolean => title.trim().endsWith('?')

const kindOf = (name: string, kinds: Readonly<Record<string, Kind>>): Required<Kind> => {
  const { one = name, many = name, prior = 1 } = kinds[name] ?? {}
  return { one, many, prior }
}

/** Records type by type, each with its sections behind it: so few bytes say what belongs together. */
function groupsByType(records: readonly SearchRecord[]): Map<string, SearchRecord[][]> {
  const groups = Map.groupBy(records, ({ id, partOf }) => partOf ?? id)
  return Map.groupBy([...groups.values()], ([first]) => (first as SearchRecord).type)
}

function averageLengthsOf(analyses: readonly RecordAnalysis[]): Record<Field, number> {
  const meanOf = (field: Field) =>
    analyses.reduce((sum, { lengths }) => sum + lengths[field], 0) / Math.max(analyses.length, 1)
  return Object.fromEntries(fields.map((field) => [field, meanOf(field)])) as Record<Field, number>
}

function termsOf(analyses: readonly RecordAnalysis[], vocabulary: Vocabulary): Term[] {
  const terms: Term[] = []
  const byNumber = new Map<number, Term>()
  analyses.forEach(({ terms: ofRecord, lengths, positions }, record) => {
    for (const field of fields) {
      const counted = ofRecord[field]
      for (let at = 0; at < counted.length; at += 2) {
        const number = counted[at] ?? 0
        let term = byNumber.get(number)
        if (!term) {
          byNumber.set(number, (term = emptyTerm(vocabulary.textOf(number))))
          terms.push(term)
        }
        const postings = term.postings[field] as Record<keyof Postings, number[]>
        postings.records.push(record)
        postings.counts.push(counted[at + 1] ?? 0)
        postings.lengths.push(lengths[field])
        if (field === 'title' || field === 'tags')
          term.positions[field].push(positions[field].get(term.name) ?? { segment: 0, size: 0, first: 0, count: 0 })
      }
    }
  })
  return terms.sort((a, b) => inOrder(a.name, b.name))
}

function wordsOf(analyses: readonly RecordAnalysis[], vocabulary: Vocabulary): Word[] {
  const counts = new Map<number, number>()
  for (const { words } of analyses) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return [...counts]
    .map(([word, count]) => ({ word: vocabulary.textOf(word), weight: Math.floor(Math.log2(count)) }))
    .sort((a, b) => inOrder(a.word, b.word))
}

/** About how many bytes a term takes before compression. */
const sizeOfTerm = (term: Term): number => term.name.length / 2 + 8 + frequencyOf(term) * 3

/**
 * Cuts a sorted list into files. A reader fetches the list of the files once and one file for each word, so the size of a
 * file that costs least in all grows with the square root of the whole, up to about 4 KB.
 */
function putPieces<Entry>(
  entries: readonly Entry[],
  nameOf: (entry: Entry) => string,
  sizeOf: (entry: Entry) => number,
  write: (entries: readonly Entry[]) => Uint8Array,
  put: (digest: string, bytes: Buffer) => void,
): Pieces {
  const whole = entries.reduce((sum, entry) => sum + sizeOf(entry), 0)
  const target = Math.min(Math.max(Math.sqrt(whole * 8), 1500), 7000)
  const pieces: Entry[][] = []
  let size = Infinity
  for (const entry of entries) {
    const next = sizeOf(entry)
    if (size + next / 2 > target) {
      pieces.push([])
      size = 0
    }
    pieces.at(-1)?.push(entry)
    size += next
  }
  const from = pieces.map((piece, index) => {
    const first = nameOf(piece[0] as Entry)
    const before = index > 0 ? nameOf(pieces[index - 1]?.at(-1) as Entry) : ''
    let shared = 0
    while (first[shared] === before[shared] && shared < first.length) shared += 1
    return first.slice(0, shared + 1)
  })
  const digests = pieces.map((piece) => {
    const bytes = deflateRawSync(write(piece), { level: 9 })
    const digest = digestOf(bytes)
    put(digest, bytes)
    return digest
  })
  return { from: from.join(' '), digests: digests.join('') }
}

/** One small file for each record. The folder's name is a digest of all in it, so that the names need no list. */
function putTexts(
  records: readonly SearchRecord[],
  cache: AnalysisCache,
  put: (name: string, bytes: Buffer) => void,
): string {
  let digests = ''
  for (let first = 0; first < records.length; first += textsInFolder) {
    const texts = records
      .slice(first, first + textsInFolder)
      .map((record) => cache.textOf(record, () => Buffer.from(JSON.stringify(textToShow(record)))))
    const digest = digestOf(Buffer.concat(texts))
    texts.forEach((text, index) => put(fileNames.text(digest, first + index), text))
    digests += digest
  }
  return digests
}

const textToShow = ({ address, title, page, summary, headings, body, when }: SearchRecord): RecordText => ({
  address,
  title,
  page,
  summary,
  headings: headings.length > 0 ? headings : undefined,
  body,
  when: when && { text: when.text, phases: when.phases },
})
