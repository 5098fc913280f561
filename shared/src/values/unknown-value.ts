/** A value with fields, of which nothing more is known. */
export type Values = Record<string, unknown>

/** Whether a value has fields; a list counts as well. */
export const isValues = (value: unknown): value is Values => typeof value === 'object' && value !== null

/** The fields of a value of which nothing is known; none when it has none. */
export const valuesOf = (value: unknown): Values => (isValues(value) ? value : {})

/** A text field of a value of which nothing is known; undefined when it is missing, empty or of another kind. */
export function textIn(value: unknown, field: string): string | undefined {
  const found = valuesOf(value)[field]
  return typeof found === 'string' && found !== '' ? found : undefined
}

/** What an error says; whatever else was thrown, as text. */
export const messageOf = (error: unknown): string => textIn(error, 'message') ?? String(error)

/** The code of an error of the system, such as `ENOENT`; undefined for others. */
export const codeOf = (error: unknown): string | undefined => textIn(error, 'code')

/** The names of a table's entries, as the types know them. Only for tables that are written in one place: others may have more entries than their type says. */
export const namesIn = <Name extends string>(table: Readonly<Record<Name, unknown>>): Name[] =>
  Object.keys(table) as Name[]

/** Whether a text is one of a list of names. */
export const isOneOf = <Name extends string>(names: readonly Name[], text: unknown): text is Name =>
  names.some((name) => name === text)
