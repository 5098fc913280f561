import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Refusal } from '../refusal.ts'
import type { TypeNames } from './names.ts'
import { withLine } from './with-line.ts'

/** A plain type has pages; an event takes place at a time, and has lists of what is over, calendars and a timeline besides. */
export type TypeKind = 'plain' | 'event'

const templates = path.join(import.meta.dirname, 'templates')

/** A template's text or path with the names in the place of their keys. */
const filledIn = (text: string, names: TypeNames): string =>
  Object.entries(names).reduce((filled, [key, name]) => filled.replaceAll(`__${key}__`, String(name)), text)

/** The registries with the lines that a type needs, by their paths. */
function registryLines(kind: TypeKind, { name, names, one }: TypeNames) {
  const type = { imported: names, from: `./${name}/index.ts`, name }
  const rooms = ['shared', 'cms', 'site'].map((room) => ({ file: `${room}/src/content-types/registry.ts`, line: type }))
  const timeline = { imported: `${one}Timeline`, from: `./${name}/timeline.ts`, name }
  return kind === 'event' ? [...rooms, { file: 'shared/src/content-types/timelines.ts', line: timeline }] : rooms
}

/**
 * Writes the folders of a new content type, and its line in each registry.
 * @param root the repository's
 * @returns the paths that were written, from the root
 * @throws Refusal when a file is there already; nothing is written then
 */
export function writeType(root: string, kind: TypeKind, names: TypeNames): string[] {
  const folder = path.join(templates, kind)
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.template'))
    .map((file) => ({
      file: filledIn(file.replace(/\.template$/, ''), names),
      text: filledIn(readFileSync(path.join(folder, file), 'utf8'), names),
    }))
  const taken = files.find(({ file }) => existsSync(path.join(root, file)))
  if (taken) throw new Refusal(`${taken.file} is there already. Choose another name, or remove what is there.`)
  const registries = registryLines(kind, names).map(({ file, line }) => ({
    file,
    text: withLine(readFileSync(path.join(root, file), 'utf8'), line),
  }))
  for (const { file, text } of [...files, ...registries]) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
    writeFileSync(path.join(root, file), text)
  }
  return [...files, ...registries].map(({ file }) => file).toSorted()
}
