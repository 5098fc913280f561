import type { LeftOutCount, PastedBlock, PastedCell } from './pasted-blocks.ts'
import {
  inlineOf,
  isElement,
  isLeftOut,
  marksIn,
  tagNameOf,
  styleOf,
  tidyInline,
  unmarked,
  type Marks,
} from './pasted-inline.ts'
import { itemsOfLines, takeListMark } from './word-lists.ts'

const blockNames = new Set([
  'p', 'div', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'table', 'blockquote', 'hr', 'pre', 'section', 'article', 'main',
  'header', 'footer', 'aside', 'nav', 'figure', 'figcaption', 'dl', 'dt', 'dd', 'address', 'details', 'summary', 'body', 'center', 'fieldset',
]) // prettier-ignore

const holdsBlocks = (element: Element): boolean =>
  [...element.children].some((child) => blockNames.has(tagNameOf(child)) || holdsBlocks(child))

/** Word on the web has a list of its own around every item, and the item says how deep it is: from 1, here from 0. */
const saidLevelOf = (item: Element): number =>
  Number(item.getAttribute('data-aria-level') ?? item.getAttribute('aria-level') ?? 1) - 1 || 0

/** What tidied words are with empty lines between them: paragraphs, and lists that were written as lines. */
const paragraphsOf = (html: string): PastedBlock[] =>
  html
    .split(/(?:<br>){2,}/)
    .flatMap(
      (part): PastedBlock[] =>
        itemsOfLines(part)?.map((item) => ({ kind: 'item', level: 0, isOrdered: false, html: item })) ?? [
          { kind: 'paragraph', html: part },
        ],
    )

/** The blocks of a pasted document. */
export class BlockReader {
  readonly #left: LeftOutCount

  constructor(left: LeftOutCount) {
    this.#left = left
  }

  /** What stands in an element: blocks, and between them runs of words, which are paragraphs. */
  read(element: Element, marks: Marks = unmarked): PastedBlock[] {
    const blocks: PastedBlock[] = []
    let run = ''
    const endRun = () => {
      const html = tidyInline(run)
      if (html) blocks.push(...paragraphsOf(html))
      run = ''
    }
    for (const node of element.childNodes) {
      if (!isElement(node) || (!blockNames.has(tagNameOf(node)) && !holdsBlocks(node))) {
        run += inlineOf(node, marks, this.#left)
        continue
      }
      endRun()
      if (!isLeftOut(node, this.#left)) blocks.push(...this.#block(node, marks))
    }
    endRun()
    return blocks
  }

  #block(element: Element, around: Marks): PastedBlock[] {
    const name = tagNameOf(element)
    const marks = marksIn(element, around)
    if (name === 'hr') return [{ kind: 'rule' }]
    if (name === 'ul' || name === 'ol') return this.#list(element, 0, marks)
    if (name === 'table') return this.#table(element, marks)
    if (name === 'blockquote') return this.#quote(element, marks)
    const level = this.#headingLevel(element)
    if (level && !holdsBlocks(element)) {
      // The heading says that it is one; bold says it again.
      const html = tidyInline(this.#words(element, unmarked))
        .replace(/<\/?strong>/g, '')
        .replace(/<br>/g, ' ')
      return html ? [{ kind: 'heading', level, html }] : []
    }
    if (holdsBlocks(element)) return this.read(element, marks)
    const mark = name === 'p' || name === 'div' ? takeListMark(element) : undefined
    const html = tidyInline(this.#words(element, marks))
    if (!html) return []
    if (mark) return [{ kind: 'item', ...mark, html }]
    return paragraphsOf(html)
  }

  #words = (element: Element, marks: Marks): string =>
    [...element.childNodes].map((child) => inlineOf(child, marks, this.#left)).join('')

  #headingLevel(element: Element): number | undefined {
    const byName = /^h([1-6])$/.exec(tagNameOf(element))?.[1]
    if (byName) return Number(byName)
    if (element.getAttribute('role') === 'heading') return Number(element.getAttribute('aria-level') ?? 2) || 2
    if (/\bMsoTitle\b/.test(element.className)) return 1
    const outline =
      /mso-outline-level:\s?(\d)/.exec(styleOf(element))?.[1] ?? /\bMsoHeading(\d)/i.exec(element.className)?.[1]
    return outline ? Number(outline) : undefined
  }

  #quote(element: Element, marks: Marks): PastedBlock[] {
    const inner = this.read(element, marks)
    // Outlook indents with quotations; a list or a table in one stays what it is.
    return inner.map((block) => (block.kind === 'paragraph' ? { ...block, kind: 'quote' } : block))
  }

  /** The items of a list; a list that stands beside its item instead of in it, as Google Docs has it, belongs to that item too. */
  #list(list: Element, level: number, marks: Marks): PastedBlock[] {
    const isOrdered = tagNameOf(list) === 'ol'
    return [...list.children].flatMap((child): PastedBlock[] => {
      const name = tagNameOf(child)
      if (name === 'ul' || name === 'ol') return this.#list(child, level + 1, marks)
      if (isLeftOut(child, this.#left)) return []
      return this.#item(child, { level: Math.max(level, saidLevelOf(child)), isOrdered }, marksIn(child, marks))
    })
  }

  #item(item: Element, mark: { level: number; isOrdered: boolean }, marks: Marks): PastedBlock[] {
    const inner: PastedBlock[] = []
    const words = item.cloneNode(true)
    if (!isElement(words)) return []
    for (const list of [...words.querySelectorAll('ul, ol')]) {
      if (list.parentElement?.closest('ul, ol')) continue
      inner.push(...this.#list(list, mark.level + 1, marks))
      list.remove()
    }
    const blocks = this.read(words, marks)
    const html = blocks.flatMap((block) => ('html' in block ? [block.html] : [])).join('<br>')
    const others = blocks.filter((block) => !('html' in block))
    return [...(html ? [{ kind: 'item' as const, ...mark, html }] : []), ...inner, ...others]
  }

  #table(table: Element, marks: Marks): PastedBlock[] {
    const rows = [...table.querySelectorAll('tr')].filter((row) => row.closest('table') === table)
    const cells = rows.map((row) => [...row.children].filter((cell) => ['td', 'th'].includes(tagNameOf(cell))))
    // A table of one cell, or of one column with everything in it, is a frame around a letter.
    const isFrame =
      cells.flat().length === 1 ||
      (cells.every((row) => row.length <= 1) && cells.some(([cell]) => cell?.querySelector('table')))
    if (isFrame) return cells.flat().flatMap((cell) => this.read(cell, marks))
    const inHead = (row: Element | undefined) =>
      row?.parentElement !== null && row !== undefined && tagNameOf(row.parentElement) === 'thead'
    const read = cells
      .map((row, index) => row.map((cell) => this.#cell(cell, inHead(rows[index]), marks)))
      .filter((row) => row.length > 0)
    const caption = this.#caption(table, marks)
    return read.length > 0 ? [...caption, { kind: 'table', rows: read }] : caption
  }

  /** The editor's caption is a block, which no HTML stands for: the words come as a line above the table. */
  #caption(table: Element, marks: Marks): PastedBlock[] {
    const caption = [...table.children].find((child) => tagNameOf(child) === 'caption')
    return caption ? this.read(caption, marks) : []
  }

  #cell(cell: Element, isInHead: boolean, around: Marks): PastedCell {
    const blocks = this.read(cell, marksIn(cell, { ...around, isBold: false })).flatMap((block): PastedBlock[] => {
      if (block.kind === 'rule') return []
      if (block.kind === 'heading' || block.kind === 'quote') return [{ kind: 'paragraph', html: block.html }]
      if (block.kind !== 'table') return [block]
      this.#left.add('inner table')
      return block.rows.flat().flatMap((inner) => inner.blocks)
    })
    const isBold =
      blocks.length > 0 &&
      blocks.every((block) => 'html' in block && /^(?:<strong>.*?<\/strong>|\s|<br>)+$/s.test(block.html))
    const span = (name: string) => Math.max(1, Number(cell.getAttribute(name)) || 1)
    return {
      isHeader: isInHead || tagNameOf(cell) === 'th',
      isBold,
      blocks,
      columns: span('colspan'),
      rows: span('rowspan'),
    }
  }
}
