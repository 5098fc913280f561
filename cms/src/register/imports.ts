import { transactionOf } from '../platform/postgres.ts'
import type { RegisterKind, RegisterRow, RejectedRow } from '@osi/shared'
import { sql } from 'drizzle-orm'
import type { PayloadRequest } from 'payload'
import type { Pool } from 'pg'

/** The fields of a document that an import writes, and so an undo puts back. */
export type WrittenFields = Record<string, unknown>

/** A document that an import wrote. */
export interface WrittenDocument {
  collection: 'districts' | 'schools'
  id: string
  name: string
  /** When the import saved it; a later instant on the document means that someone edited it since. ISO. */
  savedAt: string
  /** The fields before the import; missing for a document that it made. */
  before?: WrittenFields
  /** When what stood there before the import was saved. ISO. */
  beforeSavedAt?: string
  /** What readers had, where the newest version before the import was a draft; null where they had nothing. */
  publicBefore?: { fields: WrittenFields; updatedAt: string } | null
  /** Whether the undo of an earlier import took it back: then it is no longer this one's to undo. */
  isTakenBack?: true
}

/** A document that an undo put back. */
export interface RestoredDocument {
  id: string
  /** When what it is like again was saved first. ISO. */
  beforeSavedAt: string | undefined
  /** When it was put back. ISO. */
  savedAt: string
}

/** A file that was shown. */
export interface ShownImport {
  rows: (RegisterRow | RejectedRow)[]
  shownAt: Date
  counts: Record<RegisterKind, number>
  writtenAt: Date | null
  published: boolean | null
  written: WrittenDocument[] | null
  undoneAt: Date | null
}

type Database = Pick<Pool, 'query'>

const isId = (id: unknown): id is string => typeof id === 'string' && /^[0-9a-f-]{36}$/.test(id)

/** Keeps a file's rows until someone confirms them; those that nobody confirmed within a day are forgotten. */
export async function keepShown(
  db: Database,
  { id, userId, rows, counts }: { id: string; userId: string } & Pick<ShownImport, 'rows' | 'counts'>,
  now: Date,
): Promise<void> {
  await db.query(
    "delete from register_imports where written_at is null and shown_at < $1::timestamptz - interval '1 day'",
    [now],
  )
  await db.query('insert into register_imports (id, shown_at, shown_to, rows, counts) values ($1, $2, $3, $4, $5)', [
    id,
    now,
    userId,
    JSON.stringify(rows),
    JSON.stringify(counts),
  ])
}

/** A file that was shown, by its token; undefined when there is none. */
export async function findShown(db: Database, id: unknown): Promise<ShownImport | undefined> {
  if (!isId(id)) return undefined
  const { rows } = await db.query<ShownImport>(
    'select rows, shown_at as "shownAt", counts, written_at as "writtenAt", published, written, undone_at as "undoneAt" from register_imports where id = $1',
    [id],
  )
  return rows[0]
}

/** An import that was written, for the list of them. */
export interface PastImport {
  id: string
  /** ISO, UTC. */
  writtenAt: string
  /** Who imported it; undefined when the account is gone. */
  by?: string
  published: boolean
  counts: Record<RegisterKind, number>
  /** How many districts and schools it wrote. */
  documents: number
  undoneAt?: string
}

/** The last imports that were written, the newest first. */
export async function pastImports(db: Database, most = 20): Promise<PastImport[]> {
  const { rows } = await db.query<
    Omit<PastImport, 'writtenAt' | 'undoneAt' | 'by'> & { writtenAt: Date; undoneAt: Date | null; by: string | null }
  >(
    `select imports.id, written_at as "writtenAt", coalesce(nullif(users.name, ''), users.email) as by, published, counts,
            jsonb_array_length(written) as documents, undone_at as "undoneAt"
       from register_imports imports left join users on users.id::text = imports.shown_to
      where written_at is not null order by written_at desc limit $1`,
    [most],
  )
  return rows.map(({ writtenAt, undoneAt, by, ...rest }) => ({
    ...rest,
    writtenAt: writtenAt.toISOString(),
    ...(by ? { by } : {}),
    ...(undoneAt ? { undoneAt: undoneAt.toISOString() } : {}),
  }))
}

/** The connection of the request's transaction: what is noted there stands or falls with what was written. */
async function ownTransactionOf(req: PayloadRequest) {
  const transaction = await transactionOf(req)
  if (!transaction) throw new Error('An import is written in a transaction.')
  return transaction
}

/** Notes what an import wrote. */
export async function noteWritten(
  req: PayloadRequest,
  { id, published, written }: { id: string; published: boolean; written: readonly WrittenDocument[] },
  now: Date,
): Promise<void> {
  const db = await ownTransactionOf(req)
  const [at, documents] = [now.toISOString(), JSON.stringify(written)]
  await db.execute(
    sql`update register_imports set written_at = ${at}, published = ${published}, written = ${documents}::jsonb where id = ${id}`,
  )
}

/** The imports that were written and not undone, after another one, and wrote some of the same documents: when they were written, ISO. */
export async function laterImports(db: Database, id: unknown): Promise<string[]> {
  const { rows } = await db.query<{ writtenAt: Date }>(
    `select later.written_at as "writtenAt" from register_imports later, register_imports earlier
      where earlier.id = $1 and later.undone_at is null and later.written_at > earlier.written_at
        and exists (select from jsonb_array_elements(later.written) a, jsonb_array_elements(earlier.written) b
                     where a->>'id' = b->>'id' and not a ? 'isTakenBack')
      order by later.written_at`,
    [id],
  )
  return rows.map(({ writtenAt }) => writtenAt.toISOString())
}

/**
 * Notes that an import was undone, with the imports beside it: what it took back of a later one is no longer that one's to undo, and what
 * it put back as an earlier one had left it is not edited since.
 */
export async function noteUndone(
  req: PayloadRequest,
  { id, written, restored }: { id: string; written: readonly WrittenDocument[]; restored: readonly RestoredDocument[] },
  now: Date,
): Promise<void> {
  const db = await ownTransactionOf(req)
  await db.execute(sql`update register_imports set undone_at = ${now.toISOString()} where id = ${id}`)
  const taken = JSON.stringify(written.map((document) => document.id))
  await db.execute(sql`
    update register_imports later
       set written = (select jsonb_agg(case when ${taken}::jsonb ? (document->>'id')
               then document || '{"isTakenBack": true}' else document end order by position)
             from jsonb_array_elements(later.written) with ordinality as each(document, position))
     where undone_at is null and jsonb_array_length(written) > 0
       and written_at > (select written_at from register_imports where id = ${id})`)
  await db.execute(sql`
    update register_imports earlier
       set written = (select jsonb_agg(case when back is null then document
               else jsonb_set(document, '{savedAt}', back->'savedAt') end order by position)
             from jsonb_array_elements(earlier.written) with ordinality as each(document, position)
             left join jsonb_array_elements(${JSON.stringify(restored)}::jsonb) as back
               on back->>'id' = document->>'id' and back->>'beforeSavedAt' = document->>'savedAt')
     where undone_at is null and jsonb_array_length(written) > 0
       and written_at < (select written_at from register_imports where id = ${id})`)
}
