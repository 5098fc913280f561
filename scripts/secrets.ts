import { codeOf, messageOf, textIn, valuesOf } from '@osi/shared'
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
  const all: Secrets = { ...freshSecrets(), ...kept }
  if (secretNames.every((name) => kept[name])) return all
  writePrivately(secretsFile(dataDir), `${JSON.stringify(all, null, 2)}\n`)
  return all
}

const freshSecret = (): string => randomBytes(32).toString('hex')
const freshSecrets = (): Secrets => ({
  PAYLOAD_SECRET: freshSecret(),
  OSI_SERVICE_KEY: freshSecret(),
  OSI_DATABASE_PASSWORD: freshSecret(),
})

function keptIn(file: string): Partial<Secrets> {
  try {
    const kept = valuesOf(JSON.parse(readFileSync(file, 'utf8')))
    return Object.fromEntries(secretNames.flatMap((name) => (textIn(kept, name) ? [[name, kept[name]]] : [])))
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return {}
    throw new Refusal(
      `${file} can't be read (${messageOf(error)}). Bring it back from a copy, or remove it: then everybody has to sign in again.`,
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
