import { existsSync, linkSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { snapshotSchema, type Snapshot } from '@osi/shared'
import { z } from 'zod'
import { areSame } from '../are-same.ts'

/** How many documents are kept in one file: a changed document costs the writing of so many. */
const perPart = 250

const frameSchema = snapshotSchema.omit({ documents: true }).extend({
  /** By type: in how many parts its documents are, in order. */
  parts: z.record(z.string(), z.number().int().min(0)),
})

/** A snapshot without its documents. */
type Frame = Omit<Snapshot, 'documents'>

/** A snapshot that was written, and the folder of its release. */
export interface WrittenSnapshot {
  folder: string
  snapshot: Snapshot
}

const frameFile = (folder: string): string => join(folder, 'snapshot', 'frame.json')
const partFile = (folder: string, type: string, part: number): string =>
  join(folder, 'snapshot', `${type}-${String(part).padStart(4, '0')}.json`)

const partsOf = (documents: readonly unknown[]): unknown[][] =>
  Array.from({ length: Math.ceil(documents.length / perPart) }, (_, part) =>
    documents.slice(part * perPart, (part + 1) * perPart),
  )

/**
 * Writes a snapshot into a release's folder, in parts: those of which every document is the very object that it was in the release
 * before are links to its files. Ten thousand documents are 26 MB, of which one changed.
 */
export function writeSnapshot(folder: string, snapshot: Snapshot, earlier?: WrittenSnapshot): void {
  const { documents, ...frame } = snapshot
  mkdirSync(join(folder, 'snapshot'), { recursive: true })
  const counts: Record<string, number> = {}
  for (const [type, all] of Object.entries(documents)) {
    const parts = partsOf(all)
    const before = earlier?.snapshot.documents[type] ?? []
    counts[type] = parts.length
    parts.forEach((part, index) => {
      const path = partFile(folder, type, index)
      const stays = areSame(part, before.slice(index * perPart, (index + 1) * perPart))
      if (!stays || !isLinked(partFile(earlier!.folder, type, index), path))
        writeFileSync(path, JSON.stringify(part), { flush: true })
    })
  }
  writeFileSync(frameFile(folder), JSON.stringify({ ...frame, parts: counts }), { flush: true })
}

/** The snapshot of a release without its documents; undefined when it can't be read. */
export function readFrame(folder: string): Frame | undefined {
  try {
    if (existsSync(wholeFile(folder))) return parsedWhole(folder)
    const { parts: _parts, ...frame } = parsedFrame(folder)
    return frame
  } catch {
    return undefined
  }
}

/** The snapshot of a release; undefined when it can't be read in full. */
export function readSnapshot(folder: string): Snapshot | undefined {
  try {
    if (existsSync(wholeFile(folder))) return parsedWhole(folder)
    const { parts, ...frame } = parsedFrame(folder)
    const documents = Object.fromEntries(
      Object.entries(parts).map(([type, count]) => [
        type,
        Array.from({ length: count }, (_, part) => fromFile(partFile(folder, type, part)) as unknown[]).flat(),
      ]),
    )
    return { ...frame, documents }
  } catch {
    return undefined
  }
}

/** Releases made before snapshots were kept in parts have one file. This can go once no kept release is of that age. */
const wholeFile = (folder: string): string => join(folder, 'snapshot.json')

const fromFile = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'))
const parsedWhole = (folder: string): Snapshot => snapshotSchema.parse(fromFile(wholeFile(folder)))
const parsedFrame = (folder: string) => frameSchema.parse(fromFile(frameFile(folder)))

/** @returns false where no link can be made */
function isLinked(source: string, target: string): boolean {
  try {
    linkSync(source, target)
    return true
  } catch {
    return false
  }
}
