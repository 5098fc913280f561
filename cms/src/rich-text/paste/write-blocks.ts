import type { PastedBlock, PastedCell } from './pasted-blocks.ts'

type Item = Extract<PastedBlock, { kind: 'item' }>

const listTag = ({ isOrdered }: Item): string => (isOrdered ? 'ol' : 'ul')

/** The items of one list as HTML; what is deeper is a list inside the item before it. */
function listHtml(items: Item[]): string {
  const [first] = items
  if (!first) return ''
  const level = Math.min(...items.map((item) => item.level))
  const groups: { own: Item; deeper: Item[] }[] = []
  for (const item of items) {
    const last = groups.at(-1)
    if (item.level > level && last) last.deeper.push(item)
    else groups.push({ own: item, deeper: [] })
  }
  let html = ''
  let open = ''
  for (const { own, deeper } of groups) {
    const tag = listTag(own)
    if (tag !== open) html += `${open ? `</${open}>` : ''}<${tag}>`
    open = tag
    html += `<li>${own.html}${listHtml(deeper)}</li>`
  }
  return `${html}</${open}>`
}

/** The first row of a table is its head when it says so, or when all of it is bold. */
const isHead = (row: PastedCell[], index: number, rows: PastedCell[][]): boolean =>
  row.some((cell) => cell.blocks.length > 0) &&
  (row.every((cell) => cell.isHeader) ||
    (index === 0 && rows.length > 1 && row.every((cell) => cell.isBold || cell.blocks.length === 0)))

const plain = (blocks: PastedBlock[]): PastedBlock[] =>
  blocks.map((block) => ('html' in block ? { ...block, html: block.html.replace(/<\/?strong>/g, '') } : block))

function tableHtml(rows: PastedCell[][]): string {
  const written = rows.map((row, index) => {
    const head = isHead(row, index, rows)
    const cells = row.map(({ blocks, columns, rows: span, isHeader }) => {
      const tag = head || isHeader ? 'th' : 'td'
      const spans = `${columns > 1 ? ` colspan="${columns}"` : ''}${span > 1 ? ` rowspan="${span}"` : ''}`
      return `<${tag}${spans}>${blocksHtml(head ? plain(blocks) : blocks) || '<p></p>'}</${tag}>`
    })
    return `<tr>${cells.join('')}</tr>`
  })
  return `<table><tbody>${written.join('')}</tbody></table>`
}

function blockHtml(block: Exclude<PastedBlock, Item>): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p>${block.html}</p>`
    case 'heading':
      return `<h${block.level}>${block.html}</h${block.level}>`
    case 'quote':
      return `<blockquote>${block.html}</blockquote>`
    case 'rule':
      return '<hr>'
    case 'table':
      return tableHtml(block.rows)
  }
}

function blocksHtml(blocks: PastedBlock[]): string {
  let html = ''
  let items: Item[] = []
  for (const block of blocks) {
    if (block.kind === 'item') {
      items.push(block)
      continue
    }
    html += listHtml(items) + blockHtml(block)
    items = []
  }
  return html + listHtml(items)
}

/** The largest heading that a text of the site has, and the smallest. */
const [largest, smallest] = [2, 4]

/** The same blocks; the highest heading among them is h2, and the others keep their distance to it. */
function withShiftedHeadings(blocks: PastedBlock[]): PastedBlock[] {
  const highest = Math.min(...blocks.flatMap((block) => (block.kind === 'heading' ? [block.level] : [])))
  return blocks.map((block) =>
    block.kind === 'heading' ? { ...block, level: Math.min(smallest, block.level - highest + largest) } : block,
  )
}

/** Blocks as HTML. A single paragraph is its words alone, so that they go into the line where they are pasted. */
export function writeBlocks(blocks: PastedBlock[]): string {
  const [first, ...others] = blocks
  if (first?.kind === 'paragraph' && others.length === 0) return first.html
  return blocksHtml(withShiftedHeadings(blocks))
}
