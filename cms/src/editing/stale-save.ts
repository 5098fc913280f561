import { centralTime, formatSince, type EditConflict } from '@osi/shared'
import { APIError, type PayloadRequest } from 'payload'
import { now } from '../platform/clock.ts'
import type { StoredVersion } from './stored-version.ts'

/** What an editor learns of a save that was refused because of somebody else’s. */
export interface StaleSave {
  /** The newest version, to be named by the next save. */
  version: string
  /** Who saved it, by name, and when (ISO). */
  changedBy: string
  changedAt: string
  /** The fields that both changed; empty when the save named its version by `If-Match` alone. */
  conflicts: EditConflict[]
}

/** The name of the account that saved a version. */
export async function authorOf({ updatedBy }: StoredVersion, req: PayloadRequest): Promise<string> {
  if (updatedBy === undefined) return 'Somebody'
  if (updatedBy === req.user?.id) return 'You, in another window,'
  const user = await req.payload.findByID({
    collection: 'users',
    id: updatedBy,
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
    req,
  })
  return user?.name || 'Somebody'
}

/**
 * The refusal of a save that was made from an older version: status 412, with who changed the document and when.
 * @param conflicts what both changed, when that is known
 */
export async function staleSave(
  version: StoredVersion,
  conflicts: EditConflict[],
  req: PayloadRequest,
): Promise<APIError<StaleSave>> {
  const changedBy = await authorOf(version, req)
  const when = formatSince(version.updatedAt, centralTime, now())
  const remedy =
    conflicts.length > 0
      ? 'Both texts are beside each other: choose one. Yours stays here until you do.'
      : 'Get the newest version and save your change over that.'
  return new APIError(
    `${changedBy} changed this at ${when} after you opened it. ${remedy}`,
    412,
    { version: version.updatedAt, changedBy, changedAt: version.updatedAt, conflicts },
    true,
  )
}
