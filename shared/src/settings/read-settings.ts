import { messageOf, codeOf } from '../values/unknown-value.ts'
import type { z } from 'zod'
import { factsOf } from './settings.ts'

/** What a process is told from outside: names and texts. */
export type Environment = Readonly<Record<string, string | undefined>>

/** Settings that can't be used. Its message has one sentence on each line, each with the name of its setting, for whoever starts the program. */
export class SettingsError extends Error {
  override name = 'SettingsError'
}

interface ReadOptions {
  /** Gives the text of a file that a `NAME_FILE` names. @throws Error when it can't be read */
  readFile(path: string): string
  /** Names that must be set. */
  required?: readonly string[]
}

/**
 * Reads a process's part of the settings. Empty ones count as left out.
 * @param schema one of the parts in `settings.ts`
 * @throws SettingsError that names every setting that is missing or makes no sense
 */
export function readSettings<Schema extends z.ZodObject>(
  schema: Schema,
  environment: Environment,
  { readFile, required = [] }: ReadOptions,
): z.output<Schema> {
  const given: Record<string, string> = {}
  const problems = new Map<string, string>()
  for (const name of Object.keys(schema.shape)) {
    try {
      const value = valueOf(name, environment, readFile)
      if (value !== undefined) given[name] = value
      else if (required.includes(name)) throw new SettingsError(`${name} is not set. ${factsOf(name).remedy ?? ''}`)
    } catch (error) {
      problems.set(name, messageOf(error))
    }
  }
  const parsed = schema.safeParse(given)
  for (const { path, message } of parsed.error?.issues ?? []) {
    const name = String(path[0])
    if (!problems.has(name)) problems.set(name, `${name} ${message}`)
  }
  if (!parsed.success || problems.size > 0) throw new SettingsError([...problems.values()].join('\n').trim())
  return parsed.data
}

/** A setting as text, from the environment or from the file that it names; undefined when it is left out. */
function valueOf(name: string, environment: Environment, readFile: (path: string) => string): string | undefined {
  // Spaces count in a password.
  const said = environment[name]?.trim() ? environment[name] : undefined
  const value = name.endsWith('_PASSWORD') ? said : said?.trim()
  const fileName = `${name}_FILE`
  const file = factsOf(name).isSecret ? environment[fileName]?.trim() : undefined
  if (!file) return value
  if (value !== undefined) throw new SettingsError(`${name} and ${fileName} are both set. Leave one of them out.`)
  let text: string
  try {
    text = readFile(file).replace(/\r?\n$/, '')
  } catch (error) {
    throw new SettingsError(
      `${fileName} names ${file}, which can't be read (${codeOf(error) ?? messageOf(error)}). Make the file, and let this program's user read it.`,
    )
  }
  if (text.trim() === '')
    throw new SettingsError(`${fileName} names ${file}, which is empty. Write the secret into it.`)
  return text
}
