import type { InlineNode, MarkedAbbreviation } from '@osi/shared'

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

/** The same, with the long forms of abbreviations in it. */
function withAbbreviations(text: string, abbreviations: readonly MarkedAbbreviation[]): string {
  let at = 0
  const parts = abbreviations.map(({ start, end, longForm }) => {
    const before = escaped(text.slice(at, start))
    at = end
    return `${before}<abbr title="${escaped(longForm)}">${escaped(text.slice(start, end))}</abbr>`
  })
  return parts.join('') + escaped(text.slice(at))
}

/**
 * A piece of text as HTML, in the elements that its format asks for.
 * @param abbreviations in it whose long form is to be given, in their order
 */
export function formattedText({ text, format }: TextNode, abbreviations: readonly MarkedAbbreviation[] = []): string {
  const tags = elements.filter(([bit]) => format & bit).map(([, tag]) => tag)
  const open = tags.map((tag) => `<${tag}>`).join('')
  const close = tags
    .toReversed()
    .map((tag) => `</${tag}>`)
    .join('')
  return `${open}${withAbbreviations(text, abbreviations)}${close}`
}
