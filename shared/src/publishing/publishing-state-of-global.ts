import { isLive } from '../rules/is-live.ts'
import { commitTakes, publishingStateOf, type PublishingState, type StoredDocument } from './publishing-state.ts'
import type { PublishingStatus } from './status.ts'

/**
 * The same as `publishingStateOf` for something of which the site has one, like its menu. A release doesn't name the version of it
 * that it holds; whether it holds the last one follows from when its content was fetched.
 * @param global its `type` is its slug
 */
export function publishingStateOfGlobal(
  global: StoredDocument,
  status: PublishingStatus | undefined,
  now: Date,
): PublishingState {
  if (!status) return publishingStateOf(global, undefined, now)
  const { type, id, updatedAt, published } = global
  const isWanted = published && isLive(global, status.asOf ? new Date(status.asOf) : now)
  const isThere = isWanted ? isReflected(global, status) : !published && !isReflected(global, status)
  const held = { updatedAt, address: '/', since: goneLiveAt(global, status) }
  return publishingStateOf(global, { ...status, documents: isThere ? { [`${type}/${id}`]: held } : {} }, now)
}

/** Whether what readers have was fetched after the last save, and nothing was wrong with it. */
function isReflected({ type, id, updatedAt }: StoredDocument, status: PublishingStatus): boolean {
  const { live, releases, waiting, upToDateAt, problems } = status
  const isWithheld = problems.some(
    ({ level, document }) => level === 'withheld' && document?.type === type && document.id === id,
  )
  if (isWithheld) return false
  const saved = Date.parse(updatedAt)
  if (waiting?.reason !== 'rolled-back' && upToDateAt && Date.parse(upToDateAt) - saved > commitTakes) return true
  const { fetchedAt } = releases.find((release) => release.id === live?.id) ?? {}
  return fetchedAt !== undefined && Date.parse(fetchedAt) >= saved
}

/** When the first release with its last save was made; of one that is older than all that are kept, when it was saved. */
function goneLiveAt({ updatedAt }: StoredDocument, { releases }: PublishingStatus): string {
  const since = releases.findLastIndex(({ fetchedAt }) => fetchedAt && Date.parse(fetchedAt) >= Date.parse(updatedAt))
  return since === -1 || since === releases.length - 1 ? updatedAt : releases[since]!.builtAt
}
