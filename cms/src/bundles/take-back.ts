import { bundleStateOf, bundleTable, formatCount, namesInBrief, type Values } from '@osi/shared'
import type { PayloadRequest } from 'payload'
import { recordActivity } from '../activity/record-activity.ts'
import { lockForSave } from '../editing/lock-for-save.ts'
import { orderFieldName } from '../list-order/order-field-name.ts'
import type { Bundle } from '../payload-types.ts'
import { now } from '../platform/clock.ts'
import { Refused } from '../platform/in-one-transaction.ts'
import { allRedirects } from '../redirects/all-redirects.ts'
import { bundledNamed, isPublished, readItems, type BundleItem } from './bundle-items.ts'
import type { TakeBackAnswer } from './bundle-report.ts'
import { movedBetween, putRedirectsBack } from './moved-addresses.ts'
import { lastPublicationOf, noteTakenBack, type BundlePublication, type WrittenItem } from './publications.ts'
import { saveBundleState } from './save-bundle-state.ts'
import { saveItem, workOnBundle } from './save-item.ts'

/** What was published with a bundle, and how it stands now. */
interface PublishedItem {
  written: WrittenItem
  now: BundleItem
}

/** What was published with a bundle, the last first, so that a page comes back before those below it leave. */
async function publishedItems({ written }: BundlePublication, req: PayloadRequest): Promise<PublishedItem[]> {
  const content = written.flatMap(({ document }) => bundledNamed(document) ?? [])
  for (const what of content) await lockForSave(what, req)
  const items = new Map((await readItems(content, req)).map((item) => [item.document, item]))
  return written.toReversed().flatMap((one) => {
    const item = items.get(one.document)
    return item ? [{ written: one, now: item }] : []
  })
}

/** Whether somebody published something else since, or took it off the site. */
const isEditedSince = ({ written, now: { row, change } }: PublishedItem): boolean =>
  change === 'gone' || change === 'in the trash' || row?.updatedAt !== written.savedAt || !isPublished(row)

/** What a row has of what readers were told of it, and since when. */
const toldIn = (row: Values): Values =>
  Object.fromEntries(
    ['firstPublishedAt', 'milestones', 'lastUpdate']
      .filter((field) => field in row)
      .map((field) => [field, row[field]]),
  )

/**
 * What is put back of a row.
 * @param wasLive whether readers had what is taken back: then what they were told of it stays, and the next change is news
 */
function valuesBefore(before: Values, wasLive: boolean): Values {
  const left = new Set<string>([
    'id',
    'createdAt',
    'updatedAt',
    'updatedBy',
    'globalType',
    // Of the list, which nobody takes back.
    orderFieldName,
    ...(wasLive ? ['milestones'] : []),
  ])
  return Object.fromEntries(Object.entries(before).filter(([field]) => !left.has(field)))
}

/** Gives readers what they had of one thing before. What was written since stays, as a draft on top. */
async function putBack({ written: { before }, now: item }: PublishedItem, wasLive: boolean, req: PayloadRequest) {
  const { what, latest, change } = item
  if (change === 'gone' || change === 'in the trash' || !latest) return
  if (!isPublished(before)) {
    const told = wasLive || !before ? {} : toldIn(before)
    return void (await saveItem(what, { ...told, _status: 'draft' }, { draft: false, req }))
  }
  await saveItem(
    what,
    { ...valuesBefore(before, wasLive), _status: 'published', changeNote: null },
    { draft: false, req },
  )
  const text = valuesBefore(latest, true)
  await saveItem(what, { ...text, ...toldIn(before), _status: 'draft', changeNote: null }, { draft: true, req })
}

/**
 * What taking a bundle back would do, or why that can’t be.
 * @throws Refused when there is nothing to take back
 */
async function standingPublication(bundle: Bundle, req: PayloadRequest): Promise<BundlePublication> {
  const publication = await lastPublicationOf(bundle.id, req)
  if (!publication || publication.takenBackAt || !bundleTable[bundleStateOf(bundle, now())]['take-back'])
    throw new Refused('There is nothing to take back. Load the page again to see how the bundle stands.')
  return publication
}

const answerFor = (items: readonly PublishedItem[]): TakeBackAnswer => ({
  documents: items.length,
  taken: items.filter(({ written }) => !isPublished(written.before)).length,
  edited: items.filter(isEditedSince).map(({ written }) => written.title),
})

/** What taking a bundle back would do. Changes nothing. */
export async function lookAtTakeBack(bundle: Bundle, req: PayloadRequest): Promise<TakeBackAnswer> {
  return answerFor(await publishedItems(await standingPublication(bundle, req), req))
}

/**
 * Takes a bundle back as one, in the transaction of the request: readers have what they had before, and the texts stay as drafts. Before
 * its instant this ends the schedule, and leaves no trace of new addresses.
 * @param confirmEdited whether what was published since may go, too
 */
export async function takeBack(bundle: Bundle, confirmEdited: boolean, req: PayloadRequest): Promise<TakeBackAnswer> {
  const at = now()
  const publication = await standingPublication(bundle, req)
  const wasLive = bundleStateOf(bundle, at) === 'live'
  const items = await publishedItems(publication, req)
  const answer = answerFor(items)
  if (answer.edited.length > 0 && !confirmEdited)
    throw new Refused(
      `Somebody changed ${answer.edited.length} of these for readers since: ${namesInBrief(answer.edited)}. If readers can lose that, confirm it.`,
      { ...answer },
    )
  workOnBundle(req)
  const redirects = await allRedirects(req)
  for (const item of items) await putBack(item, wasLive, req)
  if (!wasLive) {
    await putRedirectsBack(movedBetween(redirects, await allRedirects(req)), at, req)
    await putRedirectsBack(publication.moved, at, req)
  }
  await noteTakenBack(publication.id, at, req)
  await saveBundleState(bundle.id, wasLive ? 'taken-back' : 'open', req)
  await recordActivity(req, {
    deed: 'unpublished',
    what: `${wasLive ? 'Took back' : 'Ended the schedule of'} the bundle “${bundle.title}”: ${formatCount(items.length, 'document')}`,
    document: `bundles/${bundle.id}`,
  })
  return answer
}
