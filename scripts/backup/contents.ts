import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { Refusal } from '../refusal.ts'
import { root } from '../stack/settings.ts'
import { membersBelow, sha256Of } from './archive.ts'

/** What a backup says of itself, in its first file. The SQL and the rows lie beside it as they are, so that `psql` can restore them too. */
const contentsSchema = z.object({
  version: z.union([z.literal(1), z.literal(2)]),
  madeAt: z.iso.datetime(),
  /** The PostgreSQL that it was made from. */
  server: z.string(),
  /** The migrations that the database had. */
  migrations: z.array(z.string()),
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()), rows: z.number().int() })),
  uploads: z.number().int(),
  /** The SHA-256 of every other file in the archive, by its name there; backups of version 1 have none. */
  files: z.record(z.string(), z.string()).optional(),
})
export type Contents = z.infer<typeof contentsSchema>

/** The names in an archive. */
export const names = {
  contents: 'backup.json',
  before: 'schema-before.sql',
  after: 'schema-after.sql',
  table: (table: string): string => `tables/${encodeURIComponent(table)}.copy`,
  uploads: 'uploads',
}

/**
 * Reads what an unpacked backup says of itself.
 * @throws Refusal when it isn't one, or when only a newer version of this program can read it
 */
export function contentsOf(folder: string, file: string): Contents {
  let raw: unknown
  try {
    raw = JSON.parse(readFileSync(path.join(folder, names.contents), 'utf8'))
  } catch {
    throw new Refusal(`${file} is not a backup of this program.`)
  }
  const parsed = contentsSchema.safeParse(raw)
  if (!parsed.success)
    throw new Refusal(`${file} is a backup that this version of the program can't read. Update the program first.`)
  const known = readdirSync(path.join(root, 'cms/src/migrations')).map((each) => each.replace(/\.ts$/, ''))
  const unknown = parsed.data.migrations.find((migration) => !known.includes(migration))
  if (unknown)
    throw new Refusal(
      `${file} was made by a newer version of this program (it has the migration ${unknown}). Update the program first.`,
    )
  return parsed.data
}

/**
 * Makes sure that what lies in a folder is what was backed up: every file, and no other.
 * @param folder an unpacked backup
 * @throws Refusal that names the file
 */
export async function verifyFiles({ files }: Contents, folder: string, file: string): Promise<void> {
  if (!files) return
  const wanted = Object.entries(files)
  const there = new Set((await membersBelow(folder, '')).map(({ name }) => name.slice(1)))
  for (const [name, digest] of wanted) {
    const found = there.delete(name) ? await sha256Of(path.join(folder, name)) : undefined
    if (found === digest) continue
    const what = found === undefined ? 'is missing in it' : 'is not what it was'
    throw new Refusal(`${file} is damaged: ${name} ${what}. Nothing was changed. Use another backup.`)
  }
  there.delete(names.contents)
  const [more] = there
  if (more !== undefined)
    throw new Refusal(`${file} has the file ${more}, which no backup put there. Nothing was changed.`)
}
