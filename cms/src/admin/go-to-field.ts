/** The innermost element in a field that has all of the words, and the text in which they begin. */
function elementWith(field: Element, words: string): Element | undefined {
  const onOneLine = (element: Element) => (element.textContent ?? '').replace(/\s+/g, ' ')
  let found: Element | undefined
  for (const element of field.querySelectorAll('[contenteditable="true"] *'))
    if (onOneLine(element).includes(words)) found = element
  return found
}

/** Marks words in a field’s text, so that the eye finds them. */
function mark(field: Element, words: string): void {
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) {
    const at = field.value.indexOf(words)
    // Some kinds of boxes have no selection.
    if (at >= 0 && (field instanceof HTMLTextAreaElement || field.type === 'text'))
      field.setSelectionRange(at, at + words.length)
    return
  }
  const element = elementWith(field, words)
  if (!element) return
  element.scrollIntoView({ block: 'center' })
  const text = [...element.childNodes].find((node) => node.textContent?.includes(words)) ?? element
  const selection = document.getSelection()
  selection?.removeAllRanges()
  const range = document.createRange()
  range.selectNodeContents(text)
  const at = text.nodeType === Node.TEXT_NODE ? (text.textContent?.indexOf(words) ?? -1) : -1
  if (at >= 0) {
    range.setStart(text, at)
    range.setEnd(text, at + words.length)
  }
  selection?.addRange(range)
}

/** The box in a block of a text in which words are typed. */
const boxWith = (field: Element, words: string): HTMLTextAreaElement | undefined =>
  [...field.querySelectorAll('textarea')].find(({ value }) => value.includes(words))

/**
 * Goes to a field of the form, and into it where it can be typed in.
 * @param path like `registration.url`
 * @param words what in it is meant, on one line; they are selected where that is possible
 */
export function goToField(path: string, words?: string): void {
  const id = `field-${path.replaceAll('.', '__')}`
  const label = document.querySelector(`label[for="${CSS.escape(id)}"]`)
  const field = document.getElementById(id) ?? label?.closest('.field-type') ?? label?.parentElement
  field?.scrollIntoView({ block: 'center' })
  const inBlock = field && words ? boxWith(field, words) : undefined
  inBlock?.scrollIntoView({ block: 'center' })
  const box = inBlock ?? field?.querySelector('[contenteditable="true"]') ?? field
  if (box instanceof HTMLElement) box.focus({ preventScroll: true })
  if (field && words) mark(inBlock ?? field, words)
}
