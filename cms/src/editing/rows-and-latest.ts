import { valuesOf, type Values } from '@osi/shared'
import type { CollectionSlug, PayloadRequest } from 'payload'

/** A document as it is stored, at depth 0; each is missing where there is none. */
export interface RowAndLatest {
  /** What is published, or was saved first. */
  row: Values | undefined
  /** The newest version, drafts included. */
  latest: Values | undefined
}

/**
 * Documents of one collection, those in the trash too, whoever asks.
 * @returns one entry for each id
 */
export async function rowsAndLatest(
  collection: CollectionSlug,
  ids: readonly string[],
  req: PayloadRequest,
): Promise<Map<string, RowAndLatest>> {
  const find = async (draft: boolean): Promise<Map<string, Values>> => {
    const { docs } = await req.payload.find({
      collection,
      where: { id: { in: [...ids] } },
      draft,
      trash: true,
      depth: 0,
      pagination: false,
      overrideAccess: true,
      req,
    })
    return new Map(docs.map(valuesOf).map((values) => [String(values.id), values]))
  }
  const [rows, latest] = [await find(false), await find(true)]
  return new Map(ids.map((id) => [id, { row: rows.get(id), latest: latest.get(id) }]))
}
