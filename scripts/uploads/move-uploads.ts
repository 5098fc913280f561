import { Refusal } from '../refusal.ts'
import type { UploadsPlace } from './places.ts'

/** What came of a move. */
export interface Move {
  /** How many files are in both places now, the same by their SHA-256. */
  same: number
  /** How many of them were copied by this move. */
  copied: number
  /** How many were removed, because the place that is in use has them no more. */
  removed: number
  /** Files that documents name, and that the place in use doesn’t have. */
  missing: string[]
}

/**
 * Makes one place of uploads like the one that is in use, which editors may change meanwhile: done again, it copies only what differs. Nothing is changed in
 * the place that is in use.
 * @param named the names of all files that documents have
 * @throws Refusal when the place in use has none of them: then it is another one
 */
export async function copyUploads(
  from: UploadsPlace,
  to: UploadsPlace,
  named: () => Promise<readonly string[]>,
): Promise<Move> {
  const missingIn = (there: ReadonlySet<string>, names: readonly string[]) => names.filter((name) => !there.has(name))
  const first = new Set(await from.names())
  const before = await named()
  if (before.length > 0 && missingIn(first, before).length === before.length)
    throw new Refusal(
      `Of ${before.length} files that documents name, ${from.called} has none: uploads are somewhere else. Nothing was changed.`,
    )
  let copied = 0
  for (const name of first) {
    const digest = await from.digestOf(name)
    if (digest !== undefined && digest === (await to.digestOf(name))) continue
    const bytes = await from.read(name)
    // Somebody has deleted it meanwhile.
    if (bytes === undefined) continue
    await to.write(name, bytes)
    copied += 1
  }
  const last = new Set(await from.names())
  const tooMany = (await to.names()).filter((name) => !last.has(name))
  for (const name of tooMany) await to.remove(name)
  const there = new Set(await to.names())
  return {
    same: [...last].filter((name) => there.has(name)).length,
    copied,
    removed: tooMany.length,
    missing: missingIn(there, await named()),
  }
}

/**
 * What whoever moves uploads is told.
 * @param change what to do with the settings, once it is time: “set OSI_UPLOADS_BUCKET=uploads”
 * @param isInUse whether somebody is connected to the database
 */
export function moveInWords(
  { same, copied, removed, missing }: Move,
  { from, to, change, isInUse }: { from: string; to: string; change: string; isInUse: boolean },
): string {
  const sentences = [
    `${same} files are in ${to} as they are in ${from}, compared by SHA-256: ${copied} were copied just now, ${removed} removed that editors have deleted.`,
  ]
  if (missing.length > 0)
    sentences.push(
      isInUse
        ? `${missing.length} files that documents name are not there yet, like ${missing[0]}: if they were just added, run this again.`
        : `${missing.length} files that documents name are in neither place, like ${missing[0]}. Add them again, or bring them back from a backup.`,
    )
  sentences.push(
    isInUse
      ? 'Somebody is connected to the database, so that files may still be added. Stop every CMS, and run this once more before you change the setting.'
      : `Nobody is connected to the database. If every CMS is stopped, it is time: ${change}, and start.`,
  )
  return sentences.join('\n')
}
