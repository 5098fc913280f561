import { textBlockIn } from '../rich-text/blocks/registry.ts'
import { isValues, textIn, valuesOf } from '../values/unknown-value.ts'

/** One paragraph, heading, item of a list or cell of a table, on one line. */
export interface Passage {
  kind: 'heading' | 'paragraph' | 'item' | 'cell'
  text: string
  /** Of a heading: 2 to 4. */
  level?: number
}

/** A link in a text. */
export interface WrittenLink {
  words: string
  /** `pages/ID` of a document of ours; undefined for an address. */
  document?: string
}

/** What stands in one field. */
export interface WrittenText {
  /** The field’s path in dots, rows by their index. */
  path: string
  passages: readonly Passage[]
  links: readonly WrittenLink[]
  /** The documents that its blocks show, as `contacts/ID`. */
  picks: readonly string[]
  /** Ids of the pictures and documents that it shows or offers. */
  files: readonly string[]
  /** The first words of each table without a header row or column; empty for a table that begins with an empty cell. */
  headerlessTables: readonly string[]
}

const childrenOf = (node: unknown): unknown[] => {
  const { children } = valuesOf(node)
  return Array.isArray(children) ? children : []
}
const typeOf = (node: unknown): string => String(valuesOf(node).type)

const onOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** The text of a node and of what is in it, without the lists in it: their items are passages of their own. */
function textOf(node: unknown): string {
  const { text } = valuesOf(node)
  if (typeof text === 'string') return text
  if (['linebreak', 'tab'].includes(typeOf(node))) return ' '
  return childrenOf(node)
    .filter((child) => typeOf(child) !== 'list')
    .map(textOf)
    .join('')
}

const idOf = (value: unknown): string => String(isValues(value) ? value.id : value)

/** Every node below one, in reading order. */
const nodesIn = (node: unknown): unknown[] => childrenOf(node).flatMap((child) => [child, ...nodesIn(child)])

const kinds: Readonly<Record<string, Passage['kind']>> = {
  heading: 'heading',
  paragraph: 'paragraph',
  quote: 'paragraph',
  listitem: 'item',
  tablecell: 'cell',
}

const blockIn = (node: unknown) => (typeOf(node) === 'block' ? textBlockIn(valuesOf(node).fields) : undefined)

function passageOf(node: unknown, isInCell: boolean): Passage[] {
  const { words = [] } = blockIn(node) ?? {}
  if (words.length > 0) return words.map((line) => ({ kind: 'paragraph', text: onOneLine(line) }))
  const kind = kinds[typeOf(node)]
  // The words of a cell are its own passage; a list in it has further ones.
  if (!kind || (isInCell && kind !== 'cell' && kind !== 'item')) return []
  if (kind === 'cell') return [{ kind, text: onOneLine(childrenOf(node).map(textOf).join(' ')) }]
  const level = kind === 'heading' ? Number(String(valuesOf(node).tag).slice(1)) : undefined
  return [{ kind, text: onOneLine(textOf(node)), ...(level === undefined ? {} : { level }) }]
}

function passagesIn(node: unknown, isInCell = false): Passage[] {
  return childrenOf(node).flatMap((child) => [
    ...passageOf(child, isInCell),
    ...passagesIn(child, isInCell || typeOf(child) === 'tablecell'),
  ])
}

function linkOf(node: unknown): WrittenLink[] {
  if (!['link', 'autolink'].includes(typeOf(node))) return []
  const fields = valuesOf(valuesOf(node).fields)
  const { relationTo, value } = valuesOf(fields.doc)
  const isInternal = fields.linkType === 'internal' && typeof relationTo === 'string'
  return [{ words: onOneLine(textOf(node)), ...(isInternal ? { document: `${relationTo}/${idOf(value)}` } : {}) }]
}

/** A picture or a document in the text, or a link to one of our files by its address. */
function fileOf(node: unknown): string[] {
  const { value, fields } = valuesOf(node)
  if (typeOf(node) === 'upload') return [idOf(value)]
  const [, id] = /\/files\/([\da-f-]{36})\//i.exec(textIn(fields, 'url') ?? '') ?? []
  return id ? [id] : []
}

function headerlessTable(node: unknown): string[] {
  if (typeOf(node) !== 'table') return []
  const cells = childrenOf(childrenOf(node)[0])
  const hasHeader = cells.some((cell) => Number(valuesOf(cell).headerState ?? 0) !== 0)
  return hasHeader ? [] : [onOneLine(childrenOf(cells[0]).map(textOf).join(' '))]
}

/**
 * A field that holds one file.
 * @param value its id, or the file itself
 */
export const writtenFile = (path: string, value: unknown): WrittenText => ({
  path,
  passages: [],
  links: [],
  picks: [],
  files: [idOf(value)],
  headerlessTables: [],
})

/**
 * What an editor wrote in a field, half typed or not.
 * @param value plain text, or rich text as the editor stores it; of anything else nothing is said
 */
export function writtenText(path: string, value: unknown): WrittenText {
  const none = { path, links: [], picks: [], files: [], headerlessTables: [] }
  if (typeof value === 'string')
    return {
      ...none,
      passages: value.split('\n').flatMap((line): Passage[] => {
        const text = onOneLine(line)
        return text ? [{ kind: 'paragraph', text }] : []
      }),
    }
  const { root } = valuesOf(value)
  const nodes = nodesIn(root)
  return {
    path,
    passages: passagesIn(root),
    links: nodes.flatMap(linkOf),
    picks: nodes.flatMap((node) => blockIn(node)?.picks ?? []).map(({ type, id }) => `${type}/${id}`),
    files: nodes.flatMap(fileOf),
    headerlessTables: nodes.flatMap(headerlessTable),
  }
}
