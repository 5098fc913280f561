import type { ClientBase, Pool } from 'pg'

/** How a database stands to the migrations of this version of the program. */
interface MigrationState {
  /** Names of the migrations that it lacks, in order. */
  pending: string[]
  /** The number of the last batch; 0 for an empty database. */
  batch: number
  /** Why it must not be touched, and what to do; undefined when it may. */
  problem?: string
}

/**
 * Reads which migrations a database has.
 * @param known names of this version's migrations, in order
 */
export async function stateOfMigrations(
  database: Pick<Pool | ClientBase, 'query'>,
  known: readonly string[],
): Promise<MigrationState> {
  const { rows: tables } = await database.query<{ found: boolean }>(
    `select to_regclass('payload_migrations') is not null as found`,
  )
  if (!tables[0]?.found) return { pending: [...known], batch: 0 }
  const { rows } = await database.query<{ name: string | null; batch: string | null }>(
    'select name, batch from payload_migrations order by name',
  )
  const applied = new Set(rows.map(({ name }) => name))
  return {
    pending: known.filter((name) => !applied.has(name)),
    batch: Math.max(0, ...rows.map(({ batch }) => Number(batch ?? 0))),
    problem: problemWith(rows, known),
  }
}

function problemWith(
  rows: readonly { name: string | null; batch: string | null }[],
  known: readonly string[],
): string | undefined {
  if (rows.some(({ batch }) => Number(batch) === -1))
    return 'The tables of this database were changed by Payload’s development mode, so nobody knows what they are. Restore a backup from before into an empty database, and let this program use that one.'
  const unknown = rows.find(({ name }) => name !== null && !known.includes(name))
  if (!unknown) return undefined
  return `This database was written by a newer version of the program: it has the migration ${unknown.name}, which this version doesn’t know. Start the newer version, or restore a backup from before the update into an empty database.`
}
