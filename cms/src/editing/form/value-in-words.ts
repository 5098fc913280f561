import { centralTime, formatDateTime, valuesOf } from '@osi/shared'

const isInstant = (text: string): boolean => /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/.test(text)
const isId = (text: string): boolean => /^[\da-f]{8}-[\da-f-]{27}$|^[\da-f]{24}$/i.test(text)

/** What documents are called, by their ids. */
type Names = ReadonlyMap<string, string>

/** Where the kinds of documents have what editors know them by. */
const titles = ['title', 'name', 'question', 'term', 'alt', 'filename']

/** What a document that a field refers to is called. */
export function titleIn(document: object): string {
  const values = new Map<string, unknown>(Object.entries(document))
  const title = titles.map((name) => values.get(name)).find((text) => typeof text === 'string' && text)
  return typeof title === 'string' ? title : 'something without a title'
}

/** Every text inside a value, with a line for each paragraph of rich text and for each part of a row. */
function linesIn(value: unknown, names: Names): string[] {
  if (typeof value === 'string')
    return isId(value)
      ? [names.get(value) ?? []].flat()
      : [isInstant(value) ? formatDateTime(value, centralTime) : value]
  if (typeof value === 'number') return [String(value)]
  if (typeof value === 'boolean') return [value ? 'yes' : 'no']
  if (Array.isArray(value)) return value.flatMap((one) => linesIn(one, names))
  if (!value || typeof value !== 'object') return []
  if ('createdAt' in value && 'updatedAt' in value) return [titleIn(value)]
  if ('root' in value) return linesOfNode(value.root)
  return Object.entries(value).flatMap(([name, inner]) =>
    ['id', 'relationTo'].includes(name) ? [] : linesIn(inner, names),
  )
}

function linesOfNode(node: unknown): string[] {
  const { text, children } = valuesOf(node)
  if (typeof text === 'string') return [text]
  const parts: unknown[] = Array.isArray(children) ? children : []
  const inner = parts.map(linesOfNode)
  const isBlock = inner.some((lines) => lines.length > 1) || parts.some((child) => 'children' in valuesOf(child))
  return isBlock ? inner.flat() : [inner.flat().join('')]
}

/**
 * What a field holds, so that two people can compare it: plain text, one line for each paragraph or part.
 * @param value may have the documents that it refers to in it
 * @param names of other documents that it refers to, by id; ids say nothing to anybody and are left out
 */
export function valueInWords(value: unknown, names: Names = new Map()): string {
  if (value === undefined) return '(taken out)'
  return (
    linesIn(value, names)
      .filter((line) => line.trim())
      .join('\n') || '(empty)'
  )
}
