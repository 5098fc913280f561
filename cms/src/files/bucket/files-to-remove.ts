import { codeOf, minuteMs } from '@osi/shared'
import { sql, type SQL } from 'drizzle-orm'
import type { Payload } from 'payload'
import { poolOf, rowsOf, type InTransaction } from '../../platform/postgres.ts'

/** Milliseconds after which a name that was taken is given back: long after every request has ended. */
const takenForMs = 15 * minuteMs

const list = (names: readonly string[]): SQL =>
  sql`(${sql.join(
    names.map((name) => sql`${name}`),
    sql`, `,
  )})`

/**
 * Takes names for files that are about to be put into the bucket: outside of the request’s transaction, so that they are known when the request fails.
 * @param at now
 * @returns false when another request has one of them, or its file is still to be removed; then none is taken
 */
export async function takeNames(names: readonly string[], at: Date, payload: Payload): Promise<boolean> {
  try {
    await poolOf(payload).query('insert into files_to_remove (name, due_at) select unnest($1::text[]), $2', [
      names,
      new Date(at.getTime() + takenForMs),
    ])
    return true
  } catch (error) {
    // PostgreSQL’s code for a name that is there already.
    if (codeOf(error) === '23505') return false
    throw error
  }
}

/**
 * Has a document keep files that were put: their names leave the list in its transaction.
 * @returns false when some were given back meanwhile
 */
export async function keepNames(names: readonly string[], req: InTransaction): Promise<boolean> {
  const rows = await rowsOf(sql`delete from files_to_remove where name in ${list(names)} returning name`, req)
  return rows.length === names.length
}

/** Has files removed that a document had, once its transaction is through. @param at now */
export async function leaveFiles(names: readonly string[], at: Date, req: InTransaction): Promise<void> {
  if (names.length === 0) return
  const rows = names.map((name) => sql`(${name}, ${at.toISOString()}::timestamptz)`)
  await rowsOf(
    sql`insert into files_to_remove (name, due_at) values ${sql.join(rows, sql`, `)}
        on conflict (name) do update set due_at = excluded.due_at`,
    req,
  )
}

/** Gives back names that were taken: their files are removed at the next look. @param at now */
export async function giveNamesBack(names: readonly string[], at: Date, payload: Payload): Promise<void> {
  await poolOf(payload).query('update files_to_remove set due_at = $2 where name = any($1)', [names, at])
}

/** How many files could not be removed so far. */
export async function countFilesThatStay(payload: Payload): Promise<number> {
  const { rows } = await poolOf(payload).query<{ count: number }>(
    'select count(*)::int as count from files_to_remove where failure is not null',
  )
  return rows[0]?.count ?? 0
}
