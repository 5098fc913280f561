import { contentTypeNames, titleIn, type DocumentReference, type Snapshot } from '@osi/shared'
import { documentsIn } from '../build/last-good.ts'

/** A snapshot that lost more than this part of the live site's documents is somebody's accident until they say otherwise. */
const tolerableLoss = 0.3

/**
 * Whether publishing a snapshot would take suspiciously much away from readers. A document that the CMS can't hand over is not lost:
 * its last good version stays.
 * @param live the snapshot that readers get
 * @param next the one that would replace it
 * @param now documents whose own withdrawal date has come by then were meant to go and don't count
 * @returns the documents that readers would lose, and whether that calls for a confirmation
 */
export function shrinkageOf(
  live: Snapshot,
  next: Snapshot,
  now: Date,
): { lost: DocumentReference[]; suspicious: boolean } {
  let before = 0
  const lost: DocumentReference[] = []
  for (const type of contentTypeNames) {
    const heldBack = next.problems.filter((problem) => problem.type === type)
    const remaining = new Set([...documentsIn(next, type), ...heldBack].map(({ id }) => id))
    for (const document of documentsIn(live, type)) {
      if (document.withdrawAt && Date.parse(document.withdrawAt) <= now.getTime()) continue
      before += 1
      if (!remaining.has(document.id)) lost.push({ type, id: document.id, title: titleIn(type, document) })
    }
  }
  return { lost, suspicious: lost.length > before * tolerableLoss }
}

/** Whether a snapshot has no document at all. */
export const isEmpty = (snapshot: Snapshot): boolean =>
  contentTypeNames.every((type) => documentsIn(snapshot, type).length === 0)
