import { textBlockIn } from '../rich-text/blocks/registry.ts'
import { textIn, valuesOf } from '../values/unknown-value.ts'

/** Kinds of rich text that stand in a line; between all others a reader sees a gap. */
const inline = new Set(['text', 'link', 'autolink'])

/** What rich text says and where it leads: its words, the targets of its links, its pictures and captions, what its blocks hold. */
function saidBy(node: unknown): string {
  const { type, text, children, fields, value } = valuesOf(node)
  if (typeof text === 'string') return text
  const { url, doc, caption } = valuesOf(fields)
  const target = valuesOf(doc).value
  const inner = Array.isArray(children) ? children.map(saidBy).join('') : ''
  const { words = [], picks = [] } = (type === 'block' && textBlockIn(fields)) || {}
  const named = [url, nameOf(target), nameOf(value), caption, ...words, ...picks.map(({ id }) => id)].filter(
    (each) => typeof each === 'string',
  )
  const said = named.length > 0 ? ` ${[inner, ...named].join(' ')} ` : inner
  return inline.has(String(type)) ? said : ` ${said} `
}

/** The id of something that is referred to, whether only its id is there or all of it. */
const nameOf = (target: unknown): unknown => textIn(target, 'id') ?? target

const offset = 0xcbf29ce484222325n
const prime = 0x100000001b3n

/**
 * Names what a text says, so that a translation remembers what it translates. Spaces and how words are set don't count: the same text
 * has one digest in the CMS, in its form and on the site.
 * @param value a plain text, rich text, or nothing
 * @returns 16 hexadecimal digits (FNV-1a, 64 bits); those of the empty text for nothing
 */
export function digestOfText(value: unknown): string {
  const said = typeof value === 'string' ? value : saidBy(valuesOf(value).root)
  let hash = offset
  for (const character of said.replace(/\s+/g, ' ').trim()) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(character.codePointAt(0) ?? 0)) * prime)
  }
  return hash.toString(16).padStart(16, '0')
}

const empty = digestOfText('')

/** Whether a text, plain or rich, says anything. */
export const hasWords = (value: unknown): boolean => digestOfText(value) !== empty
