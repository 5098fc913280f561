import {
  contentTypeNames,
  contentTypeOf,
  globalNames,
  hasSpanishTexts,
  isContentTypeName,
  type ContentTypeName,
  type DocumentReference,
} from '@osi/shared'
import type { Payload } from 'payload'
import { z } from 'zod'
import { poolOf, tableOf } from '../platform/postgres.ts'

const found = z.object({ type: z.string(), id: z.string(), title: z.string().nullable() })

/** A row about a document, with an instant that concerns it (ISO). */
export const datedRow = found.extend({ at: z.date().transform((at) => at.toISOString()) })

/** A document, and an instant that concerns it (ISO). */
export interface DatedReference extends DocumentReference {
  at: string
}

/** A row whose document may have no title yet. */
export const named = <Found extends { title: string | null }>({ title, ...rest }: Found) => ({
  ...rest,
  title: title ?? '',
})

/** The table of a content type, and the column of its title; both are words of the registry. */
const namesInSql = (type: ContentTypeName) => ({
  table: tableOf(type),
  title: contentTypeOf(type).titleField.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
})

/**
 * One SELECT of the newest versions of each content type that fulfil a condition, joined; documents in the trash are left out.
 * @param condition SQL about the table of versions, in which TYPE stands for the content type
 * @param more further columns, in SQL
 */
export const latestOf = (types: readonly ContentTypeName[], condition: string, more = ''): string =>
  types
    .map((type) => {
      const { table, title } = namesInSql(type)
      const holds = condition.replaceAll('TYPE', `'${type}'`)
      return `select '${type}' as type, parent_id::text as id, version_${title} as title, updated_at as at${more} from _${table}_v
        where latest and version_deleted_at is null and ${holds}`
    })
    .join(' union all ')

/**
 * The documents whose newest version is a draft that an account saved, the latest first; what the account asked a review of is left
 * out. One statement; each part of it reads the index of who changed what.
 */
export async function draftsOf(account: string, limit: number, payload: Payload): Promise<DatedReference[]> {
  const drafts = latestOf(
    contentTypeNames,
    `version__status = 'draft' and version_updated_by_id = $1 and not exists (select from reviews
      where document = TYPE || '/' || parent_id and asked_by = $1 and state <> 'withdrawn')`,
  )
  const { rows } = await poolOf(payload).query(`${drafts} order by at desc, id limit $2`, [account, limit])
  return z.array(datedRow).parse(rows).map(named)
}

/**
 * The documents that are named `webinars/ID`, with the titles of their newest versions.
 * @returns those that are there and not in the trash, by their names
 */
export async function documentsNamed(
  names: readonly string[],
  payload: Payload,
): Promise<Map<string, DocumentReference>> {
  const types = [...new Set(names.map((name) => name.split('/')[0] ?? ''))].filter(isContentTypeName)
  if (types.length === 0) return new Map()
  const ids = names.map((name) => name.split('/')[1]).filter((id) => z.guid().safeParse(id).success)
  const { rows } = await poolOf(payload).query(latestOf(types, 'parent_id = any($1::uuid[])'), [ids])
  return new Map(
    z
      .array(found)
      .parse(rows)
      .map((row) => [`${row.type}/${row.id}`, named(row)]),
  )
}

/**
 * What has a Spanish version that is older than its English, in its newest version, the longest unchanged first; globals with their own
 * name as their id, and without a title.
 */
export async function olderInSpanishAnywhere(limit: number, payload: Payload): Promise<DatedReference[]> {
  const condition = 'version_spanish_is_older'
  const documents = latestOf(contentTypeNames.filter(hasSpanishTexts), condition)
  const globals = globalNames.filter(hasSpanishTexts).map(
    (name) => `select '${name}' as type, '${name}' as id, null as title, updated_at as at from _${tableOf(name)}_v
        where latest and ${condition}`,
  )
  const { rows } = await poolOf(payload).query(
    `${[documents, ...globals].join(' union all ')} order by at, id limit $1`,
    [limit],
  )
  return z.array(datedRow).parse(rows).map(named)
}

/** Something that changes by itself. */
export interface PlannedChange extends DatedReference {
  what: 'goes live' | 'is withdrawn'
}

/** What goes live or is withdrawn between two instants, published documents alone, the next first. */
export async function plannedChanges(
  { from, until, limit }: { from: Date; until: Date; limit: number },
  payload: Payload,
): Promise<PlannedChange[]> {
  const selects = contentTypeNames.flatMap((type) => {
    const { table, title } = namesInSql(type)
    return [
      ['go_live_at', 'goes live'],
      ['withdraw_at', 'is withdrawn'],
    ].map(
      ([column, what]) => `select '${type}' as type, id::text, ${title} as title, ${column} as at, '${what}' as what
        from ${table} where _status = 'published' and deleted_at is null and ${column} > $1 and ${column} <= $2`,
    )
  })
  const { rows } = await poolOf(payload).query(`${selects.join(' union all ')} order by at, id limit $3`, [
    from,
    until,
    limit,
  ])
  const schema = datedRow.extend({ what: z.enum(['goes live', 'is withdrawn']) })
  return z.array(schema).parse(rows).map(named)
}
