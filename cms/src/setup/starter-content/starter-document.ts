import type { contentTypes, ContentTypeName } from '@osi/shared'
import type { z } from 'zod'

/** A document to load, without what the CMS gives it. `key` is how other starter documents name it; it is not stored. */
export type StarterDocument<Name extends ContentTypeName> = { key: string } & Omit<
  z.input<(typeof contentTypes)[Name]['schema']>,
  'id' | 'updatedAt' | 'firstPublishedAt'
>

const mark = '@starter/'

/** Stands for the id of another starter document, which only the database knows. */
export const the = (type: ContentTypeName, key: string) => `${mark}${type}/${key}`

/**
 * The same value with every `the(type, key)` in it replaced by the document's id.
 * @param ids ids by `type/key`
 * @throws Error when a starter document names one that has not been loaded before it
 */
export function withIds<Value>(value: Value, ids: ReadonlyMap<string, string>): Value {
  if (typeof value === 'string' && value.startsWith(mark)) {
    const id = ids.get(value.slice(mark.length))
    if (!id) throw new Error(`The starter content names ${value.slice(mark.length)} before it is loaded.`)
    return id as Value
  }
  if (Array.isArray(value)) return value.map((item: unknown) => withIds(item, ids)) as Value
  if (value && typeof value === 'object') {
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [key, withIds(inner as unknown, ids)]),
    ) as Value
  }
  return value
}
