/** Of what the site adds for screen readers, such as “(on another site)”, an editor’s fields have no word. */
const isAdded = (node: Node): boolean => node instanceof Element && node.classList.contains('visually-hidden')

function textOf(node: Node): string {
  if (isAdded(node)) return ''
  if (node instanceof Element && node.localName === 'br') return ' '
  return node instanceof Text ? node.data : [...node.childNodes].map(textOf).join('')
}

/** What an element says, on one line, as it stands in the field that it comes from. */
export const wordsOf = (element: Element): string =>
  element instanceof HTMLImageElement ? element.alt : textOf(element).replace(/\s+/g, ' ').trim()

/** What is one text for whoever wrote it. */
export const blocks = 'p, li, h1, h2, h3, h4, h5, h6, td, th, dt, dd, figcaption, caption'

/**
 * The words that an element is known by in a list of faults, and those around it, by which their field is found.
 * @param element what axe named: a line of text, a link, a picture, a table or a cell of one
 */
export function wordsAndSurroundings(element: Element): { words: string; around: string } {
  const table = element.closest('table')
  if (table) {
    // A cell’s own word says little, and an empty one has none.
    const cells = [...(table.rows[0]?.cells ?? [])].map(wordsOf).filter(Boolean)
    const all = [...table.querySelectorAll('td, th')].map(wordsOf)
    return { words: cells[0] ?? all.find(Boolean) ?? '', around: cells.join(' ') }
  }
  const caption = element instanceof HTMLImageElement ? element.closest('figure')?.querySelector('figcaption') : null
  return { words: wordsOf(element), around: wordsOf(caption ?? element.closest(blocks) ?? element) }
}
