import { textIn, valuesOf } from '@osi/shared'
import type { Asked } from './bucket/uploads-prefix.ts'

/** The names of the files that a stored or new upload stands for: its own, and those of its smaller pictures. */
export const filesOf = (data: unknown): string[] =>
  [data, ...Object.values(valuesOf(valuesOf(data).sizes))].flatMap((one) => textIn(one, 'filename') ?? [])

/** Every name of a file that a document has, those in the trash included: one row for each. */
const namedFiles = `
  select value as name from media, lateral jsonb_each_text(to_jsonb(media))
  where key ~ '^(filename|sizes_.*_filename)$' and value is not null`

/**
 * All names of files that documents have.
 * @param client whose transaction, if there is one, says which instant is asked for
 */
export async function namesInDatabase(client: Asked): Promise<string[]> {
  const { rows } = await client.query(namedFiles)
  return rows.flatMap((row) => textIn(row, 'name') ?? [])
}

/** Whether a document has a file of this name. */
export async function isNameInUse(name: string, client: Asked): Promise<boolean> {
  const { rows } = await client.query(`select name from (${namedFiles}) named where name = $1 limit 1`, [name])
  return rows.length > 0
}

/** A name without and with its ending. */
const partsOf = (name: string): [string, string] => {
  const dot = name.lastIndexOf('.')
  return dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, '']
}

/** Whether a name is what Payload calls a smaller picture: the name without its ending, the measures, and an ending. */
const isSmallerOneOf = (base: string, name: string): boolean =>
  name.startsWith(`${base}-`) && /^\d+x\d+\.\w+$/.test(name.slice(base.length + 1))

/**
 * A name under which a file and its smaller pictures take nothing away from others: with a number behind it where that is needed. Payload looks at the file’s
 * own name alone, and calls the smaller ones after it without its ending: those of “map.jpg” and “map.png” would be the same.
 * @param hasSmallerOnes whether smaller pictures are made of it
 * @param client also knows the names of files that are about to be kept or removed
 */
export async function freeName(name: string, hasSmallerOnes: boolean, client: Asked): Promise<string> {
  const [base, ending] = partsOf(name)
  const { rows } = await client.query(
    `select name from (${namedFiles} union select name from files_to_remove) named where starts_with(name, $1)`,
    [base],
  )
  const taken = rows.flatMap((row) => textIn(row, 'name') ?? [])
  const isFree = (candidate: string): boolean =>
    !taken.some((each) => each === candidate + ending || (hasSmallerOnes && isSmallerOneOf(candidate, each)))
  let candidate = base
  for (let number = 1; !isFree(candidate); number += 1) candidate = `${base}-${number}`
  return candidate + ending
}
