import { addDays, centralTime, contentTypeNames, dayOf, type DocumentReference } from '@osi/shared'
import type { Payload, PayloadRequest } from 'payload'
import { z } from 'zod'
import { may } from '../access/may.ts'
import { latestOf, named } from '../documents/latest-versions.ts'
import { dayAsStored, plainDay } from '../fields/plain-day.ts'
import { poolOf } from '../platform/postgres.ts'
import { hasUpkeep } from './has-upkeep.ts'

/** After so many days a document rises from its owner to those who publish. */
const risesAfterDays = 30

/** A document that is due for review. */
export interface DueDocument extends DocumentReference {
  /** `YYYY-MM-DD`. */
  reviewBy: string
  /** `you`, `nobody`, or the name of a colleague. */
  owner: string
}

const found = z.object({
  type: z.string(),
  id: z.string(),
  title: z.string().nullable(),
  reviewBy: z.date().transform((at) => String(plainDay(at))),
  ownerId: z.string().nullable(),
  ownerName: z.string().nullable(),
})

const typesWithUpkeep = ({ collections }: Payload) =>
  contentTypeNames.filter((type) => hasUpkeep(collections[type].config.fields))

/**
 * The documents that are due for review and concern whoever asks, the oldest first: their own; and for those who publish also what nobody
 * owns, and what its owner has left for 30 days. Documents in the trash are left out.
 * @param at now
 */
export async function dueDocuments(req: PayloadRequest, at: Date, limit: number): Promise<DueDocument[]> {
  const { payload, user } = req
  const today = dayOf(at.toISOString(), centralTime)
  const concerns = may(req, 'content', 'publish')
    ? `(version_owner_id = $1 or version_owner_id is null or version_review_by <= $3)`
    : `(version_owner_id = $1 and $3::timestamptz is not null)`
  const due = latestOf(
    typesWithUpkeep(payload),
    `version_review_by <= $2 and ${concerns}`,
    `, version_review_by as "reviewBy", version_owner_id as "ownerId"`,
  )
  const { rows } = await poolOf(payload).query(
    `select due.*, users.name as "ownerName" from (${due}) due left join users on users.id = due."ownerId"
      order by "reviewBy", due.id limit $4`,
    [user?.id, dayAsStored(today), dayAsStored(addDays(today, -risesAfterDays)), limit],
  )
  return z
    .array(found)
    .parse(rows)
    .map(named)
    .map(({ ownerId, ownerName, ...document }) => ({
      ...document,
      owner: ownerId === null ? 'nobody' : ownerId === user?.id ? 'you' : (ownerName ?? 'Somebody'),
    }))
}
