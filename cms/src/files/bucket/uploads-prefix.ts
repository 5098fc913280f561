import { textIn } from '@osi/shared'

/** As much of a client or a pool of pg as is needed here. */
export interface Asked {
  query(text: string, values?: unknown[]): Promise<{ rows: unknown[] }>
}

/** What the keys of uploads begin with, whichever place among them is used. */
export const anyPrefix = 'uploads'

/** What the keys of uploads begin with before the first restore. */
const firstPrefix = `${anyPrefix}/`

/** Payload’s own table for single values; it is in every backup, of every version. */
const key = 'uploads-prefix'

/**
 * What the keys of uploads begin with. A restore writes under a new one, and exchanges it in the transaction that brings the rows: so that rows and
 * files change in one move.
 * @param client whose transaction, if there is one, says which instant is asked for
 */
export async function uploadsPrefix(client: Asked): Promise<string> {
  const { rows: tables } = await client.query(`select to_regclass('payload_kv')::text as name`)
  if (textIn(tables[0], 'name') === undefined) return firstPrefix
  const { rows } = await client.query(`select data->>'prefix' as prefix from payload_kv where key = $1`, [key])
  return textIn(rows[0], 'prefix') ?? firstPrefix
}

/** Has the keys of uploads begin with something else. @param client within a transaction */
export async function setUploadsPrefix(client: Asked, prefix: string): Promise<void> {
  await client.query('delete from payload_kv where key = $1', [key])
  await client.query('insert into payload_kv (key, data) values ($1, $2)', [key, JSON.stringify({ prefix })])
}
