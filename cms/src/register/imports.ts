import { transactionOf } from '../platform/postgres.ts'
import type { RegisterKind, RegisterRow, RejectedRow } from '@osi/shared'
import { sql } from 'drizzle-orm'
import type { PayloadRequest } from 'payload'
import type { Pool } from 'pg'

/** A document that an import wrote. */
export interface WrittenDocument {
  collection: 'districts' | 'schools'
  id: string
  name: string
  /** When the import saved it; a later instant on the document means that someone edited it since. ISO. */
  savedAt: string
  /** The fields before the import; missing for a document that it made. */
  before?: Record<string, unknown>
}

/** A file that was shown. */
export interface ShownImport {
  rows: (RegisterRow | RejectedRow)[]
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
    'select rows, counts, written_at as "writtenAt", published, written, undone_at as "undoneAt" from register_imports where id = $1',
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

/** Notes that an import was undone. */
export async function noteUndone(req: PayloadRequest, id: string, now: Date): Promise<void> {
  const db = await ownTransactionOf(req)
  await db.execute(sql`update register_imports set undone_at = ${now.toISOString()} where id = ${id}`)
}
