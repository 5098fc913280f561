import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Refusal } from './refusal.ts'

/** What is generated where the environment doesn't say it, by the name of its setting. */
export const secretNames = ['PAYLOAD_SECRET', 'OSI_SERVICE_KEY', 'OSI_DATABASE_PASSWORD'] as const
export type Secrets = Record<(typeof secretNames)[number], string>

/** The file that keeps the generated secrets, readable by its owner alone. */
export const secretsFile = (dataDir: string): string => path.join(dataDir, 'secrets.json')

/**
 * The secrets that a data folder keeps, generated when it is asked the first time.
 * @throws Refusal when the file can't be read: a secret is never silently replaced by another
 */
export function secretsIn(dataDir: string): Secrets {
  const kept = keptIn(secretsFile(dataDir))
  const missing = secretNames.filter((name) => !kept[name])
  if (missing.length === 0) return kept as Secrets
  const all = { ...kept, ...Object.fromEntries(missing.map((name) => [name, randomBytes(32).toString('hex')])) }
  writePrivately(secretsFile(dataDir), `${JSON.stringify(all, null, 2)}\n`)
  return all as Secrets
}

function keptIn(file: string): Partial<Secrets> {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Partial<Secrets>
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {}
    throw new Refusal(
      `${file} can't be read (${(error as Error).message}). Bring it back from a copy, or remove it: then everybody has to sign in again.`,
      { cause: error },
    )
  }
}

/** Writes a file whole or not at all, for its owner's eyes only. */
export function writePrivately(file: string, text: string): void {
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(`${file}.new`, text, { mode: 0o600, flush: true })
  renameSync(`${file}.new`, file)
}
