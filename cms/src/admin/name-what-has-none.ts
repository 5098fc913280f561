/** Where the link past the menu leads. */
export const mainId = 'main-content'

/** What is the page’s own, beside menu and bar: in Payload’s two templates a plain box, and in some of its views a `main` within it. */
const boxes = '.template-default__wrap, .template-minimal'

const marks = { id: mainId, role: 'main', tabindex: '-1' }

/** Payload keeps the box when the view in it becomes another one, so that the landmark moves between the two. */
function markMain(page: ParentNode): void {
  const box = page.querySelector(boxes)
  const main = box?.querySelector('main') ?? box
  if (!main || main.id === mainId) return
  const before = page.querySelector(`#${mainId}`)
  for (const name of Object.keys(marks)) before?.removeAttribute(name)
  for (const [name, value] of Object.entries(marks)) main.setAttribute(name, value)
}

/**
 * Marks what Payload leaves without a role or a name: the main landmark, and the boxes that tick the rows of a list. React leaves attributes
 * alone that it didn’t set. To be asked again whenever the page changed.
 */
export function nameWhatHasNone(page: ParentNode): void {
  markMain(page)
  for (const box of page.querySelectorAll('.select-row__checkbox input:not([aria-label])')) {
    const title = box.closest('tr')?.querySelector('a')?.textContent.trim()
    box.setAttribute('aria-label', title ? `Select ${title}` : 'Select this row')
  }
}
