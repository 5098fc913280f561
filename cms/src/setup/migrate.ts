import { messageOf, textIn, valuesOf } from '@osi/shared'
import { transactionOf } from '../platform/postgres.ts'
import { sql } from 'drizzle-orm'
import { commitTransaction, createLocalReq, initTransaction, killTransaction, type Payload } from 'payload'
import { migrations } from '../migrations/index.ts'
import { poolOf } from '../platform/postgres.ts'
import { stateOfMigrations } from './migration-state.ts'

/** What a migration is given: Payload generates migrations that know their database, and types them as unknown. */
interface KnownMigration {
  name: string
  up(parameters: { db: unknown; payload: Payload; req: unknown }): Promise<void>
}

/** The tables can't be brought to what this version needs. Its message is for whoever starts the program. */
class MigrationError extends Error {
  override name = 'MigrationError'
}

/**
 * Runs the migrations that a database lacks, each in a transaction of its own. Payload's own runner ends the process when one fails, and asks a question that
 * nobody reads when the schema was pushed.
 * @param say told of each one that ran
 * @throws MigrationError when one fails, or when the database is not this version's to change
 */
export async function migrate(payload: Payload, say: (sentence: string) => void): Promise<void> {
  const all = migrations as unknown as KnownMigration[]
  const { pending, batch, problem } = await stateOfMigrations(
    poolOf(payload),
    all.map(({ name }) => name),
  )
  if (problem) throw new MigrationError(problem)
  for (const migration of all.filter(({ name }) => pending.includes(name))) {
    await run(payload, migration, batch + 1)
    say(`The database has the migration ${migration.name}.`)
  }
}

async function run(payload: Payload, { name, up }: KnownMigration, batch: number): Promise<void> {
  const req = await createLocalReq({}, payload)
  try {
    await initTransaction(req)
    const db = await transactionOf(req)
    // However many rows there are, a migration may take its time; what it must not do is wait for a lock without end.
    await db?.execute(sql`set local statement_timeout = 0`)
    await db?.execute(sql`set local lock_timeout = '60s'`)
    await up({ db, payload, req })
    await payload.create({ collection: 'payload-migrations', data: { name, batch }, req })
    await commitTransaction(req)
  } catch (error) {
    await killTransaction(req)
    throw new MigrationError(
      `The migration ${name} failed: ${wordsOf(error)}. Nothing of it was kept. Put right what is in its way, or restore the backup from before, and start again.`,
      { cause: error },
    )
  }
}

/** The database's own sentence, which is behind the one of the library that repeats the whole statement. */
function wordsOf(error: unknown): string {
  const { cause } = valuesOf(error)
  if (cause instanceof Error) return wordsOf(cause)
  return [messageOf(error), textIn(error, 'detail')].filter(Boolean).join('; ').replace(/\.$/, '')
}
