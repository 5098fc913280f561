import { valuesOf } from '@osi/shared'
import { tidied } from '../rich-text/tidied.ts'

/** Whether something is rich text, as the editor stores it. */
const isRichText = (value: object): value is { root: object } => 'root' in value && valuesOf(value.root).type === 'root'

/** What an emptied editor leaves behind says nothing: paragraphs without words. */
const isBlank = (node: unknown): boolean => {
  const { type, text, children } = valuesOf(node)
  if (type === 'text') return typeof text !== 'string' || !text.trim()
  if (type === 'linebreak' || type === 'tab') return true
  if (type !== 'paragraph' && type !== 'heading' && type !== 'quote' && type !== 'root') return false
  return !Array.isArray(children) || children.every(isBlank)
}

/**
 * A document as Payload stores it, with everything that is empty left out: in public documents absent is absent. Rich text is as the
 * site shows it.
 * @returns undefined when nothing is left of it; lists stay, even when they are empty
 */
export function omitEmpty(value: unknown): unknown {
  if (value === null || value === undefined) return undefined
  if (typeof value === 'string') return value.trim() === '' ? undefined : value
  if (Array.isArray(value)) return value.map(omitEmpty).filter((item) => item !== undefined)
  if (value instanceof Date) return value.toISOString()
  if (typeof value !== 'object') return value
  if (isRichText(value)) return isBlank(value.root) ? undefined : tidied(value)
  const kept = Object.entries(value).flatMap(([key, inner]) => {
    const full = omitEmpty(inner)
    return full === undefined ? [] : [[key, full] as const]
  })
  return kept.length > 0 ? Object.fromEntries(kept) : undefined
}
