import { contentTypeNames, contentTypeOf, dayMs, hourMs, isRecord, type ContentTypeName } from '@osi/shared'
import type { FlattenedField, Payload } from 'payload'
import { orderFieldName } from '../list-order/order-field-name.ts'
import { now } from '../platform/clock.ts'

/** A draft that was left empty this long ago is not coming back, in milliseconds. */
const abandonedAfterMs = dayMs

/** How often to look, in milliseconds. */
const intervalMs = hourMs

/** Whether a field holds nothing, or only what it begins with. */
function isEmpty(field: FlattenedField, value: unknown): boolean {
  if (value === null || value === undefined || value === '' || value === false) return true
  if ('flattenedFields' in field && isRecord(value) && field.type === 'group')
    return field.flattenedFields.every((inner) => isEmpty(inner, value[inner.name]))
  if (Array.isArray(value)) return value.length === 0
  // Whatever else begins with something by itself is no text of anybody: a zone, a condition, a place in lists.
  return 'defaultValue' in field && field.defaultValue !== undefined && typeof value !== 'object'
    ? typeof field.defaultValue === 'function' || field.defaultValue === value
    : false
}

/** What every document has, written in or not, and where it stands in a list. */
const ofEveryDocument = [
  'id',
  'createdAt',
  'updatedAt',
  'updatedBy',
  'deletedAt',
  '_status',
  'slug',
  'generateSlug',
  orderFieldName,
]

/** Whether nobody wrote anything that is still in it. What was typed stays, whatever else was left empty. */
function isUntouched(payload: Payload, collection: ContentTypeName, document: Record<string, unknown>): boolean {
  return payload.collections[collection].config.flattenedFields.every(
    (field) => ofEveryDocument.includes(field.name) || isEmpty(field, document[field.name]),
  )
}

/**
 * Deletes drafts in which nobody left a word: what programs made through the API, and what somebody began and emptied again.
 * @param at now
 * @returns how many
 */
export async function sweepUntouchedDrafts(payload: Payload, at: Date): Promise<number> {
  let swept = 0
  for (const collection of contentTypeNames) {
    const { docs } = await payload.find({
      collection,
      where: {
        and: [
          { _status: { not_equals: 'published' } },
          { firstPublishedAt: { exists: false } },
          { [contentTypeOf(collection).titleField]: { exists: false } },
          { updatedAt: { less_than: new Date(at.getTime() - abandonedAfterMs).toISOString() } },
        ],
      },
      trash: true,
      depth: 0,
      pagination: false,
      overrideAccess: true,
      draft: true,
    })
    for (const document of docs) {
      if (!isUntouched(payload, collection, { ...document })) continue
      // As a list of one: what another process has deleted meanwhile is left out, where a deletion by its id throws.
      const where = { id: { equals: document.id } }
      const deleted = await payload.delete({ collection, where, depth: 0, trash: true, overrideAccess: true })
      swept += deleted.docs.length
    }
  }
  return swept
}

/**
 * Sweeps now and then, from the start of the server on.
 * @param payloadOf gives the CMS
 */
export function beginSweeping(payloadOf: () => Promise<Payload>): void {
  const sweep = async () => {
    const payload = await payloadOf()
    const swept = await sweepUntouchedDrafts(payload, now())
    if (swept > 0) payload.logger.info({ swept }, 'drafts that nobody wrote in are deleted')
  }
  setInterval(
    () => void sweep().catch((error: unknown) => console.warn('Drafts were not swept.', error)),
    intervalMs,
  ).unref()
}
