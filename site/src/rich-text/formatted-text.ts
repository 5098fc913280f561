import type { InlineNode } from '@osi/shared'

type TextNode = Extract<InlineNode, { type: 'text' }>

/** Lexical's bit field, and the element that says the same. Underline is left out: on a web page it means a link. */
const elements = [
  [1, 'strong'],
  [2, 'em'],
  [4, 's'],
  [16, 'code'],
  [32, 'sub'],
  [64, 'sup'],
] as const

/** Text as it may stand in HTML. */
const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')

/** A piece of text as HTML, in the elements that its format asks for. */
export function formattedText({ text, format }: TextNode): string {
  const tags = elements.filter(([bit]) => format & bit).map(([, tag]) => tag)
  const open = tags.map((tag) => `<${tag}>`).join('')
  const close = tags
    .toReversed()
    .map((tag) => `</${tag}>`)
    .join('')
  return `${open}${escaped(text)}${close}`
}
