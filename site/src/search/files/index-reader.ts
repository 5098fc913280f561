import { Concepts } from '../analysis/concepts.ts'
import { searchFolder } from './folder.ts'
import {
  digestAt,
  fileNames,
  readFlags,
  readGroups,
  textsInFolder,
  type Manifest,
  type Pieces,
  type RecordText,
} from './manifest.ts'
import { readTerms, type Term } from './term-file.ts'
import { readWords, wordsFrom, type KnownWord } from './word-file.ts'

/** Gives the bytes of one of the search's files. @param path below the release's public folder @throws when there is none */
export type ReadFile = (path: string) => Promise<Uint8Array>

/** What every query needs to know of the records. */
export interface Overview extends Omit<Manifest, 'groups' | 'questions' | 'terms' | 'words'> {
  /** For each record, the number of its page: a record and its sections have the same. */
  groupOf: Int32Array
  /** For each record, the index of its type in `types`. */
  typeOf: Uint8Array
  /** For each record, 1 when its title is a question. */
  isQuestion: Uint8Array
  concepts: Concepts
}

const decoder = new TextDecoder()
const fromJson = <Value>(bytes: Uint8Array): Value => JSON.parse(decoder.decode(bytes)) as Value

const inflated = async (bytes: Uint8Array): Promise<Uint8Array> =>
  new Uint8Array(
    await new Response(
      new Blob([bytes as Uint8Array<ArrayBuffer>]).stream().pipeThrough(new DecompressionStream('deflate-raw')),
    ).arrayBuffer(),
  )

/** A sorted list that is kept in pieces. */
interface Directory {
  from: string[]
  digests: string
}
const directoryOf = ({ from, digests }: Pieces): Directory => ({ from: from ? from.split(' ') : [], digests })

/** The piece in which an entry would be; -1 for one before them all. */
function pieceOf({ from }: Directory, entry: string): number {
  let low = 0
  let high = from.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((from[middle] ?? '') <= entry) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** How many files a server keeps in memory; the least recently read one goes first. */
const maxFilesKept = 4000

/** Reads the search's files of one release as they are needed, each once. */
export class IndexReader {
  readonly #readFile: ReadFile
  readonly #kept = new Map<string, Promise<unknown>>()
  #opened: Promise<{ overview: Overview; terms: Directory; words: Directory }> | undefined

  constructor(readFile: ReadFile) {
    this.#readFile = readFile
  }

  /** What every query needs; the first file to be read. */
  async overview(): Promise<Overview> {
    return (await this.#open()).overview
  }

  /** What the index has of a term; undefined when no record has it. */
  async term(name: string): Promise<Term | undefined> {
    const { terms } = await this.#open()
    const piece = pieceOf(terms, name)
    if (piece < 0) return undefined
    const file = await this.#keep(fileNames.terms(digestAt(terms.digests, piece)), async (bytes) =>
      readTerms(await inflated(bytes)),
    )
    return file.get(name)
  }

  /** The words that begin with a text, in sorted order. */
  async wordsFrom(beginning: string): Promise<KnownWord[]> {
    return (await this.wordsAround(beginning)).flatMap((piece) => wordsFrom(beginning, piece))
  }

  /** The words that begin with a text, and some before and after them, as they are kept: without copying any. */
  async wordsAround(beginning: string): Promise<readonly KnownWord[][]> {
    const { words } = await this.#open()
    const first = Math.max(pieceOf(words, beginning), 0)
    const last = beginning === '' ? words.from.length - 1 : pieceOf(words, `${beginning}\uffff`)
    return Promise.all(Array.from({ length: last - first + 1 }, (_, index) => this.#words(words, first + index)))
  }

  /** What is shown of a record. */
  async text(record: number): Promise<RecordText> {
    const { overview } = await this.#open()
    const folder = digestAt(overview.texts, Math.floor(record / textsInFolder))
    return this.#keep(fileNames.text(folder, record), fromJson<RecordText>)
  }

  #words(words: Directory, piece: number): Promise<KnownWord[]> {
    return this.#keep(fileNames.words(digestAt(words.digests, piece)), async (bytes) =>
      readWords(await inflated(bytes)),
    )
  }

  #open() {
    this.#opened ??= this.#readFile(searchFolder + fileNames.manifest)
      .then((bytes) => opened(fromJson<Manifest>(bytes)))
      .catch((error: unknown) => {
        this.#opened = undefined
        throw error
      })
    return this.#opened
  }

  #keep<Content>(name: string, parse: (bytes: Uint8Array) => Content | Promise<Content>): Promise<Content> {
    const content =
      (this.#kept.get(name) as Promise<Content> | undefined) ?? this.#readFile(searchFolder + name).then(parse)
    // Put back at the end: a Map's order is that of putting in.
    this.#kept.delete(name)
    this.#kept.set(name, content)
    content.catch(() => this.#kept.delete(name))
    if (this.#kept.size > maxFilesKept) this.#kept.delete(this.#kept.keys().next().value as string)
    return content
  }
}

function opened({ groups, questions, terms, words, ...rest }: Manifest) {
  const groupOf = new Int32Array(rest.records)
  const typeOf = new Uint8Array(rest.records)
  let at = 0
  readGroups(groups).forEach((size, group) => groupOf.fill(group, at, (at += size)))
  at = 0
  rest.types.forEach(({ records }, type) => typeOf.fill(type, at, (at += records)))
  return {
    overview: { ...rest, groupOf, typeOf, isQuestion: readFlags(questions), concepts: new Concepts(rest.synonyms) },
    terms: directoryOf(terms),
    words: directoryOf(words),
  }
}
