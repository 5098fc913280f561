import { randomUUID } from 'node:crypto'
import { bundleStateOf, bundleTable, formatCount, formatDateTime, centralTime } from '@osi/shared'
import type { PayloadRequest } from 'payload'
import { recordActivity } from '../activity/record-activity.ts'
import { maxChangeNoteLength } from '../change-note/max-length.ts'
import { lockForSave } from '../editing/lock-for-save.ts'
import { documentName } from '../editing/stored-version.ts'
import type { Bundle } from '../payload-types.ts'
import { now } from '../platform/clock.ts'
import { Refused } from '../platform/in-one-transaction.ts'
import { allRedirects } from '../redirects/all-redirects.ts'
import { contentOf, readItems, type BundleItem } from './bundle-items.ts'
import type { BundleRefusal } from './bundle-report.ts'
import { releaseAll } from './claims.ts'
import { movedBetween } from './moved-addresses.ts'
import { problemsInError, problemsOfItem } from './problems-of-item.ts'
import { publishFor } from './public-from.ts'
import { notePublication, type WrittenItem } from './publications.ts'
import { saveItem, workOnBundle } from './save-item.ts'
import { saveBundleState } from './save-bundle-state.ts'

/** Nothing was published, because of these. */
function refusalFor(items: NonNullable<BundleRefusal['items']>): Refused {
  const [first] = items
  const [problem] = first?.problems ?? []
  const where = problem?.label ? `${problem.label}: ` : ''
  const others = items.length > 1 ? ` So do ${items.length - 1} more; the list names them.` : ''
  return new Refused(
    `Nothing was published. “${first?.title}” needs another look. ${where}${problem?.message ?? ''}${others}`,
    { items },
  )
}

/** The items that can be published; refuses when one of them can’t be. */
function publishable(items: readonly BundleItem[], req: PayloadRequest): BundleItem[] {
  const inTheWay = items
    .map((item) => ({ document: item.document, title: item.title, problems: problemsOfItem(item, req) }))
    .filter(({ problems }) => problems.length > 0)
  if (inTheWay.length > 0) throw refusalFor(inTheWay)
  const changing = items.filter(({ change }) => change === 'new' || change === 'changed')
  if (changing.length === 0)
    throw new Refused('Readers have all of this already. Add a document with changes, then publish the bundle.')
  return changing
}

/** Publishes the newest draft of one item, through everything that publishing alone goes through. */
async function publishItem(item: BundleItem, bundle: Bundle, req: PayloadRequest): Promise<WrittenItem> {
  const { what, document, title, row } = item
  const changeNote = `With the bundle “${bundle.title}”`.slice(0, maxChangeNoteLength)
  try {
    const savedAt = await saveItem(what, { _status: 'published', changeNote }, { draft: false, req })
    return { document, title, savedAt, before: row }
  } catch (error) {
    const problems = problemsInError(error, item, req)
    throw problems ? refusalFor([{ document, title, problems }]) : error
  }
}

/** The instant for which a bundle is published; undefined for at once. */
function instantOf({ goLiveAt }: Bundle, at: Date): Date | undefined {
  if (!goLiveAt) return undefined
  const instant = new Date(goLiveAt)
  if (instant > at) return instant
  throw new Refused(
    `${formatDateTime(goLiveAt, centralTime)} is past. Choose a later time, or clear it to publish at once.`,
  )
}

/**
 * Publishes everything of a bundle in the transaction of the request: all of it or, when one thing can’t be published, none. With an
 * instant to come, readers have until then what they had before: `held.ts` sees to that whenever a snapshot is taken.
 * @param onProgress told after each document how many are written, and of how many
 * @throws Refused with the items that have problems
 */
export async function publishBundle(
  bundle: Bundle,
  req: PayloadRequest,
  onProgress: (written: number, total: number) => void,
): Promise<{ documents: number; goLiveAt: string | undefined }> {
  const at = now()
  const state = bundleStateOf(bundle, at)
  if (!bundleTable[state].publish) throw new Refused('This bundle is published already. Load the page again.')
  const goLiveAt = instantOf(bundle, at)
  const content = contentOf(bundle).toSorted((a, b) => documentName(a).localeCompare(documentName(b)))
  for (const what of content) await lockForSave(what, req)
  const items = publishable(await readItems(content, req), req)
  const redirects = await allRedirects(req)
  workOnBundle(req)
  if (goLiveAt) publishFor(goLiveAt, req)
  const written: WrittenItem[] = []
  for (const item of items) onProgress(written.push(await publishItem(item, bundle, req)), items.length)
  const moved = movedBetween(redirects, await allRedirects(req))
  await notePublication(
    { id: randomUUID(), bundle: bundle.id, publishedAt: at, goLiveAt: goLiveAt?.toISOString() ?? null, written, moved },
    req,
  )
  await saveBundleState(bundle.id, 'published', req)
  if (!goLiveAt) await releaseAll(bundle.id, req)
  const when = goLiveAt ? `, for ${formatDateTime(goLiveAt.toISOString(), centralTime)}` : ''
  await recordActivity(req, {
    deed: 'published',
    what: `Published together: bundle “${bundle.title}”, ${formatCount(written.length, 'document')}${when}`,
    document: `bundles/${bundle.id}`,
  })
  return { documents: written.length, goLiveAt: goLiveAt?.toISOString() }
}
