import { isElement, styleOf } from './pasted-inline.ts'

/** What a paragraph that stands for an item of a list says of it. */
export interface ListMark {
  /** From 0. */
  level: number
  isOrdered: boolean
}

/** The last ones are those of the fonts Symbol and Wingdings. */
const bullets = '·•▪§●○‣–o\uf0a7\uf0b7\uf0d8'
const bullet = new RegExp(`^[\\s\\u00a0]*([${bullets}])[\\s\\u00a0]+`)
const sureBullet = /^[\s\u00a0]*[·•▪●‣\uf0a7\uf0b7\uf0d8][\s\u00a0]+/
const number = /^[\s\u00a0]*(?:\(?(?:\d{1,3}|[a-z]|[ivxlc]{1,6})[.)]|\d{1,3}(?:\.\d{1,3})+\.?)[\s\u00a0]+/i

const isOrderedMarker = (marker: string): boolean =>
  /^(?:\(?(?:\d{1,3}|[a-z]{1,6})[.)]|\d{1,3}(?:\.\d{1,3})*\.?)$/i.test(marker.trim())

function levelOf(style: string): number {
  const said = /mso-list:\s?\S+\s+level(\d+)/.exec(style)?.[1]
  if (said) return Number(said) - 1
  const margin = /margin-left:\s?([\d.]+)(in|pt|px|cm)/.exec(style)
  if (!margin) return 0
  const perLevel = { in: 0.5, pt: 36, px: 48, cm: 1.27 }[margin[2] ?? 'in'] ?? 0.5
  return Math.max(0, Math.min(5, Math.round(Number(margin[1]) / perLevel) - 1))
}

const markerIn = (paragraph: Element): Element | undefined =>
  [...paragraph.querySelectorAll('span')].find((span) => /mso-list:\s?ignore/.test(styleOf(span)))

/** Takes a marker out of the first words of a paragraph. */
function withoutMarker(node: Node, marker: RegExp): boolean {
  for (const child of node.childNodes) {
    if (child.nodeType === 3 && child.textContent?.trim()) {
      child.textContent = child.textContent.replace(marker, '')
      return true
    }
    if (isElement(child) && withoutMarker(child, marker)) return true
  }
  return false
}

/**
 * Word and Outlook write the items of a list as paragraphs that begin with a bullet or a number. The marker is taken out.
 * @returns undefined when the paragraph is no item
 */
export function takeListMark(paragraph: Element): ListMark | undefined {
  const style = styleOf(paragraph)
  const isSaid = /mso-list:(?!\s?(?:none|skip))/.test(style)
  const isNamed = /MsoListParagraph/i.test(paragraph.className)
  const span = markerIn(paragraph)
  if (span) {
    const marker = (span.textContent ?? '').replace(/[\s\u00a0]+/g, '')
    span.remove()
    return { level: levelOf(style), isOrdered: isOrderedMarker(marker) }
  }
  const text = paragraph.textContent ?? ''
  // Of several lines each may be an item: see `itemsOfLines`.
  if (!isSaid && !isNamed && paragraph.querySelector('br')) return undefined
  const pattern =
    isSaid || isNamed ? [bullet, number].find((one) => one.test(text)) : sureBullet.test(text) ? sureBullet : undefined
  if (!pattern) return isSaid ? { level: levelOf(style), isOrdered: false } : undefined
  const isOrdered = pattern === number
  if (!withoutMarker(paragraph, pattern)) withoutMarker(paragraph, /^[\s\u00a0]*\S+/)
  return { level: levelOf(style), isOrdered }
}

/**
 * The items that stand in one paragraph, a line each, as PDFs and plain e-mails have them; a line without a bullet goes on with the item
 * before it.
 * @param html of the paragraph, tidied
 * @returns the words of each item; undefined when the first line has no bullet
 */
export function itemsOfLines(html: string): string[] | undefined {
  const lines = html.split('<br>')
  if (!sureBullet.test(lines[0] ?? '')) return undefined
  return lines.reduce<string[]>((items, line) => {
    if (sureBullet.test(line)) return [...items, line.replace(sureBullet, '')]
    return [...items.slice(0, -1), `${items.at(-1)}<br>${line}`]
  }, [])
}
