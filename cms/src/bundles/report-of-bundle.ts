import {
  bundleActions,
  bundleStateOf,
  bundleTable,
  changedPaths,
  type BundleAction,
  type BundleState,
  type Values,
} from '@osi/shared'
import type { PayloadRequest } from 'payload'
import { may } from '../access/may.ts'
import { labelAt } from '../editing/form/field-labels.ts'
import { isTyped } from '../editing/form/list-changes.ts'
import type { Bundle } from '../payload-types.ts'
import { now } from '../platform/clock.ts'
import { contentOf, bundledNamed, isPublished, readItems, type BundleItem } from './bundle-items.ts'
import type { BundleReport, ReportedItem } from './bundle-report.ts'
import { fieldsOf, problemsOfItem } from './problems-of-item.ts'
import { lastPublicationOf, type BundlePublication } from './publications.ts'

/** What editors call the fields in which two versions differ. */
function changedFields(item: BundleItem, before: Values, after: Values, req: PayloadRequest): string[] {
  const fields = fieldsOf(item, req)
  const paths = changedPaths(before, after).filter((path) => isTyped(path) && path.split('.')[0] !== 'firstPublishedAt')
  return [...new Set(paths.map((path) => labelAt(fields, path)))]
}

function reportedItem(item: BundleItem, req: PayloadRequest): ReportedItem {
  const { document, title, kind, row, latest, change } = item
  return {
    document,
    title,
    kind,
    change,
    fields: change === 'changed' && row && latest ? changedFields(item, row, latest, req) : [],
    problems: problemsOfItem(item, req),
  }
}

/** The same of what was published with the bundle. */
function publishedItem(item: BundleItem, { written }: BundlePublication, req: PayloadRequest): ReportedItem {
  const { document, latest, row, change } = item
  const one = written.find((each) => each.document === document)
  const reported = { ...reportedItem(item, req), problems: [], fields: [] }
  if (change === 'gone' || change === 'in the trash' || !one || !row) return { ...reported, change }
  const isAsPublished = row.updatedAt === one.savedAt && isPublished(latest)
  const fields = isPublished(one.before) ? changedFields(item, one.before, row, req) : []
  return { ...reported, change: isAsPublished ? 'published' : 'written on', fields }
}

/** Which right each action needs; the table of the states says where it can be done. */
const rights = {
  edit: 'update',
  publish: 'publish',
  schedule: 'publish',
  'take-back': 'take back',
  reopen: 'publish',
  delete: 'delete',
} as const satisfies Record<BundleAction, string>

const actionsFor = (state: BundleState, req: PayloadRequest): BundleAction[] =>
  bundleActions.filter((action) => bundleTable[state][action] && may(req, 'bundles', rights[action]))

/** What the page of a bundle says to whoever asks. */
export async function reportOfBundle(bundle: Bundle, req: PayloadRequest): Promise<BundleReport> {
  const state = bundleStateOf(bundle, now())
  const publication = await lastPublicationOf(bundle.id, req)
  const standing = publication && !publication.takenBackAt ? publication : undefined
  const content =
    bundle.state === 'published' && standing
      ? standing.written.flatMap(({ document }) => bundledNamed(document) ?? [])
      : contentOf(bundle)
  const items = await readItems(content, req)
  return {
    id: bundle.id,
    title: bundle.title,
    state,
    ...(bundle.goLiveAt ? { goLiveAt: bundle.goLiveAt } : {}),
    ...(standing ? { publishedAt: standing.publishedAt } : {}),
    ...(publication?.takenBackAt ? { takenBackAt: publication.takenBackAt } : {}),
    items: items.map((item) =>
      standing && bundle.state === 'published' ? publishedItem(item, standing, req) : reportedItem(item, req),
    ),
    may: actionsFor(state, req),
  }
}
