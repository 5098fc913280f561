import type { Field } from '../analysis/fields.ts'
import type { EventTime, Synonyms } from '../records/record.ts'

/** Files that hold a sorted list in pieces. */
export interface Pieces {
  /** The beginning of each piece's first entry, enough of it to tell it from the piece before; joined by spaces. */
  from: string
  /** The digests of the pieces, ten characters each. */
  digests: string
}

/** What has to be known before anything can be searched; as small as it can be. */
export interface Manifest {
  /** How many records there are; they are numbered from 0. */
  records: number
  /** The mean number of terms, by field. */
  averageLengths: Record<Field, number>
  /** The types in the order of the numbers. */
  types: { name: string; records: number; one: string; many: string; prior: number }[]
  /** How many records each page has with its sections, as base 36 digits; `1*20` for twenty pages of one record each. */
  groups: string
  /** How many records have no question as their title, how many after them have one, and so on, as base 36 digits. */
  questions: string
  terms: Pieces
  words: Pieces
  /** The digests of the folders of texts, ten characters each; 256 records a folder. */
  texts: string
  synonyms: Synonyms
}

/** What is shown of a record, and what phrases are looked for in. One small file each. */
export interface RecordText {
  address: string
  title: string
  page?: string
  summary?: string
  headings?: string[]
  body: string
  when?: Pick<EventTime, 'text' | 'phases'>
}

export const digestLength = 10
export const textsInFolder = 256

/** Names of files, below the search's folder. */
export const fileNames = {
  manifest: 'manifest.json',
  terms: (digest: string) => `t-${digest}.bin`,
  words: (digest: string) => `w-${digest}.bin`,
  text: (folderDigest: string, record: number) => `x-${folderDigest}/${record.toString(36)}.json`,
}

/** The digest of a piece. */
export const digestAt = (digests: string, index: number): string =>
  digests.slice(index * digestLength, (index + 1) * digestLength)

/** Sizes of groups in one short text. */
export function writeGroups(sizes: readonly number[]): string {
  const runs: { size: number; times: number }[] = []
  for (const size of sizes) {
    const last = runs.at(-1)
    if (last?.size === size) last.times += 1
    else runs.push({ size, times: 1 })
  }
  return runs
    .map(({ size, times }) => (times > 1 ? `${size.toString(36)}*${times.toString(36)}` : size.toString(36)))
    .join(' ')
}

export const readGroups = (groups: string): number[] =>
  groups
    .split(' ')
    .filter(Boolean)
    .flatMap((run) => {
      const [size = '', times = '1'] = run.split('*')
      return Array.from({ length: Number.parseInt(times, 36) }, () => Number.parseInt(size, 36))
    })

/** Flags in one short text: how many are false, how many after them true, and so on. */
export function writeFlags(flags: readonly boolean[]): string {
  const runs: number[] = []
  let before = true
  for (const flag of flags) {
    if (flag !== before) runs.push(0)
    if (runs.length === 0) runs.push(0, 0)
    runs[runs.length - 1] = (runs.at(-1) ?? 0) + 1
    before = flag
  }
  return runs.map((run) => run.toString(36)).join(' ')
}

export const readFlags = (flags: string): Uint8Array =>
  Uint8Array.from(
    flags
      .split(' ')
      .filter(Boolean)
      .flatMap((run, index) => Array.from({ length: Number.parseInt(run, 36) }, () => index % 2)),
  )
