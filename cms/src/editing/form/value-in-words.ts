import {
  centralTime,
  contentTypeNames,
  contentTypeOf,
  formatDate,
  formatDateTime,
  isInstant,
  textBlockIn,
  textIn,
  valuesOf,
  type Picked,
} from '@osi/shared'
import { isDayName, plainDay } from '../../fields/plain-day.ts'

const isId = (text: string): boolean => /^[\da-f]{8}-[\da-f-]{27}$|^[\da-f]{24}$/i.test(text)

/** What documents are called, by their ids. */
type Names = ReadonlyMap<string, string>

/** Where documents have what editors know them by: the title field of each content type, and what files and accounts have. */
const titleFields = new Set([
  ...contentTypeNames.map((name) => contentTypeOf(name).titleField),
  'name',
  'alt',
  'filename',
])

/** What a document that a field refers to is called; its type may be unknown. */
export const titleOfAny = (document: unknown): string =>
  [...titleFields].map((field) => textIn(document, field)).find(Boolean) ?? 'something without a title'

/** For a document that nobody can read any more. */
export const goneTitle = 'something that is not here any more'

const instantInWords = (instant: string, field: string): string =>
  isDayName(field) ? formatDate(String(plainDay(instant))) : formatDateTime(instant, centralTime)

/** Every text inside a value of a field, with a line for each paragraph of rich text and for each part of a row. */
function linesIn(value: unknown, names: Names, field: string): string[] {
  if (typeof value === 'string')
    return isId(value) ? [names.get(value) ?? []].flat() : [isInstant(value) ? instantInWords(value, field) : value]
  if (typeof value === 'number') return [String(value)]
  if (typeof value === 'boolean') return [value ? 'yes' : 'no']
  if (Array.isArray(value)) return value.flatMap((one) => linesIn(one, names, field))
  if (!value || typeof value !== 'object') return []
  if ('createdAt' in value && 'updatedAt' in value) return [titleOfAny(value)]
  if ('root' in value) return partsOf(value.root).flatMap((node) => linesOfNode(node, names))
  return Object.entries(value).flatMap(([name, inner]) =>
    ['id', 'relationTo'].includes(name) ? [] : linesIn(inner, names, name),
  )
}

function partsOf(node: unknown): unknown[] {
  const { children } = valuesOf(node)
  return Array.isArray(children) ? children : []
}

/** “Contact: Ann”; what a block shows may be known by its id, or be in it. */
function linesOfBlock(fields: unknown, names: Names): string[] | undefined {
  const known = textBlockIn(fields)
  if (!known) return undefined
  const shown = known.picks.map(({ id, document }) => (document ? titleOfAny(document) : (names.get(id) ?? goneTitle)))
  const label = known.choice ? `${known.label} (${known.choice})` : known.label
  return [`${label}: ${[...known.words, ...shown].join('; ') || 'not filled in'}`]
}

/** What the blocks of a text show, in reading order; nothing for any other value. */
export const shownInBlocks = (value: unknown): Picked[] => {
  const below = (node: unknown): Picked[] => [
    ...(textBlockIn(valuesOf(node).fields)?.picks ?? []),
    ...partsOf(node).flatMap(below),
  ]
  return below(valuesOf(value).root)
}

function linesOfNode(node: unknown, names: Names): string[] {
  const { text, fields } = valuesOf(node)
  if (typeof text === 'string') return [text]
  const block = linesOfBlock(fields, names)
  if (block) return block
  const caption = textIn(fields, 'caption')
  if (caption) return [`Caption: ${caption}`]
  const parts = partsOf(node)
  const inner = parts.map((part) => linesOfNode(part, names))
  const isBlock = inner.some((lines) => lines.length > 1) || parts.some((child) => 'children' in valuesOf(child))
  return isBlock ? inner.flat() : [inner.flat().join('')]
}

/**
 * What a field holds, so that two people can compare it: plain text, one line for each paragraph or part.
 * @param path of the field, like `days.0.date`
 * @param value may have the documents that it refers to in it
 * @param names of other documents that it refers to, by id; ids say nothing to anybody and are left out
 */
export function valueInWords(path: string, value: unknown, names: Names = new Map()): string {
  if (value === undefined) return '(taken out)'
  return (
    linesIn(value, names, path.split('.').at(-1) ?? '')
      .filter((line) => line.trim())
      .join('\n') || '(empty)'
  )
}
