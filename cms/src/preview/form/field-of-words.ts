import { isValues, textBlockIn, textIn, valuesOf } from '@osi/shared'

interface TextIn {
  path: string
  text: string
}

const onOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** The words of a node of the editor’s text. */
function wordsOf(node: unknown): string {
  const { text, children, fields } = valuesOf(node)
  if (typeof text === 'string') return text
  const { words = [] } = textBlockIn(fields) ?? {}
  if (words.length > 0) return words.join(' ')
  const caption = textIn(fields, 'caption')
  if (caption) return caption
  const isInline = Array.isArray(children) && children.some((child) => typeof valuesOf(child).text === 'string')
  return Array.isArray(children) ? children.map(wordsOf).join(isInline ? '' : ' ') : ''
}

/** What a form says, by the path of each field; rich text is one text. */
function textsIn(value: unknown, path: string): TextIn[] {
  if (typeof value === 'string') return [{ path, text: onOneLine(value) }]
  if (!isValues(value)) return []
  if (isValues(value.root)) return [{ path, text: onOneLine(wordsOf(value.root)) }]
  return Object.entries(value).flatMap(([name, inner]) => textsIn(inner, path ? `${path}.${name}` : name))
}

/** A text this short can stand anywhere by chance. */
const minLength = 4

/**
 * Finds the field that words on the page come from.
 * @param words as they stand on the page, on one line
 * @returns its path, and the words as they stand in it; undefined for words that no field says
 */
export function fieldOfWords(
  values: Record<string, unknown>,
  words: string,
): { path: string; words: string } | undefined {
  const sought = onOneLine(words)
  const texts = textsIn(values, '').filter(({ text }) => text !== '')
  const same = texts.find(({ text }) => text === sought)
  const around = texts.find(({ text }) => sought.length >= minLength && text.includes(sought))
  const within = texts
    .filter(({ text }) => text.length >= minLength && sought.includes(text))
    .toSorted((a, b) => b.text.length - a.text.length)[0]
  if (same ?? around) return { path: (same ?? around)!.path, words: sought }
  return within && { path: within.path, words: within.text }
}
