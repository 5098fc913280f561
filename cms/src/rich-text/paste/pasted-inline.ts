import { cleanText } from '@osi/shared'
import type { LeftOutCount } from './pasted-blocks.ts'
import { cleanLink } from './pasted-links.ts'

/** How the words around a node are written. */
export interface Marks {
  isBold: boolean
  isItalic: boolean
}

export const unmarked: Marks = { isBold: false, isItalic: false }

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

export const isElement = (node: Node): node is Element => node.nodeType === 1
export const tagNameOf = (element: Element): string => element.tagName.toLowerCase()
export const styleOf = (element: Element): string => (element.getAttribute('style') ?? '').toLowerCase()

const nothing = new Set([
  'script',
  'style',
  'meta',
  'link',
  'head',
  'title',
  'template',
  'noscript',
  'xml',
  'button',
  'select',
  'input',
  'textarea',
  'label',
  'o:p',
  'w:sdt',
])
const pictures = new Set(['img', 'picture', 'svg', 'v:shape', 'v:imagedata', 'canvas'])
const embedded = new Set(['iframe', 'object', 'embed', 'video', 'audio', 'form'])

const isComment = (element: Element): boolean =>
  /mso-element:\s?comment|mso-special-character:\s?comment/.test(styleOf(element)) ||
  /\bmsocomanchor\b|\bmsocomoff\b|MsoCommentReference/i.test(element.className)

/** A picture that counts who opens a letter is no loss. */
const isCounter = (element: Element): boolean =>
  ['width', 'height'].some((name) => /^[01](?:px)?$/.test(element.getAttribute(name) ?? ''))

/**
 * Whether an element is left out with everything in it.
 * @param left counts what an editor could miss
 */
export function isLeftOut(element: Element, left: LeftOutCount): boolean {
  const name = tagNameOf(element)
  if (isComment(element)) {
    if (!/MsoCommentReference|msocomoff/i.test(element.className)) left.add('comment')
    return true
  }
  if (/display:\s?none|mso-hide:\s?all/.test(styleOf(element))) return true
  if (pictures.has(name)) {
    if (!isCounter(element)) left.add('picture')
    return true
  }
  if (name === 'del') {
    left.add('deleted passage')
    return true
  }
  if (embedded.has(name)) {
    left.add('embedded part')
    return true
  }
  return nothing.has(name)
}

/** The marks inside an element. Google Docs wraps everything in a bold element that says it isn't bold. */
export function marksIn(element: Element, around: Marks): Marks {
  const [name, style] = [tagNameOf(element), styleOf(element)]
  const weight = /font-weight:\s?(bold(?:er)?|normal|lighter|\d+)/.exec(style)?.[1]
  const isBoldWeight = weight?.startsWith('bold') || Number(weight) >= 600
  const isItalicStyle = /font-style:\s?(italic|oblique|normal)/.exec(style)?.[1]
  return {
    isBold: weight ? Boolean(isBoldWeight) : around.isBold || name === 'b' || name === 'strong',
    isItalic: isItalicStyle ? isItalicStyle !== 'normal' : around.isItalic || name === 'i' || name === 'em',
  }
}

function marked(text: string, { isBold, isItalic }: Marks): string {
  if (!text.trim()) return text
  const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? []
  const italic = isItalic ? `<em>${words}</em>` : words
  return `${before}${isBold ? `<strong>${italic}</strong>` : italic}${after}`
}

/** The words of an inline node and everything in it. */
export function inlineOf(node: Node, marks: Marks, left: LeftOutCount): string {
  if (node.nodeType === 3)
    return marked(escaped(cleanText((node.textContent ?? '').replace(/[\s\u00a0]+/g, ' '), 'run')), marks)
  if (!isElement(node)) return ''
  if (tagNameOf(node) === 'br') return '<br>'
  if (isLeftOut(node, left)) return ''
  const inner = [...node.childNodes].map((child) => inlineOf(child, marksIn(node, marks), left)).join('')
  const href = tagNameOf(node) === 'a' ? node.getAttribute('href') : undefined
  if (!href || !inner.replace(/<[^>]*>/g, '').trim()) return inner
  const address = cleanLink(href)
  if (!address) left.add('link')
  // A link in a link can't be.
  return address ? `<a href="${escaped(address)}">${inner.replace(/<\/?a\b[^>]*>/g, '')}</a>` : inner
}

/** Inline HTML without spaces and line breaks at its edges, and without marks that follow each other. */
export const tidyInline = (html: string): string =>
  html
    .replace(/<\/(strong|em)>(\s*)<\1>/g, '$2')
    .replace(/ +/g, ' ')
    .replace(/ ?<br> ?/g, '<br>')
    .replace(/^(?:\s|<br>)+|(?:\s|<br>)+$/g, '')
