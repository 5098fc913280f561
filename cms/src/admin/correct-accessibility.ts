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

/** The bar is the page’s banner only where it isn’t a part of the main landmark or of a dialog. */
function markHeaders(page: ParentNode): void {
  for (const header of page.querySelectorAll('.app-header, .list-header'))
    if (header.closest('[role="main"], dialog')) header.setAttribute('role', 'none')
    else header.removeAttribute('role')
}

/** Payload’s headings of groups and lists of fields are all of level 3, whatever they are in; the page’s own heading is of level 1. */
function levelHeadings(page: ParentNode): void {
  for (const title of page.querySelectorAll('.group-field__title, .array-field__title, .no-results h3')) {
    let level = 1
    for (let part: Element | null = title; part; part = part.parentElement)
      if (part.matches('.group-field, .array-field, .no-results')) level += 1
    title.setAttribute('aria-level', String(level))
  }
}

/** Whether a format is on, which Payload shows by a color alone. */
function tellFormats(page: ParentNode): void {
  for (const button of page.querySelectorAll('.toolbar-popup__button')) {
    button.setAttribute('aria-pressed', String(button.classList.contains('active')))
    button.setAttribute('aria-disabled', String(button.classList.contains('disabled')))
  }
}

const trimmedTextOf = (element: Element | null | undefined): string => element?.textContent.trim() ?? ''

/** What a control is for, by the label of the field around it; without the mark of a field that is needed. */
const fieldOf = (control: Element): string =>
  trimmedTextOf(control.closest('.field-type')?.querySelector('.field-label, label')).replace(/\s*\*$/, '')

/**
 * In a dialog Payload’s label leads to an id that nothing has. It leads to the box of its field instead; where the page behind has a box
 * with the same id, the box is named after the label.
 */
function tieLabels(page: ParentNode): void {
  for (const label of page.querySelectorAll<HTMLLabelElement>('dialog .field-type label.field-label[for]')) {
    if (document.getElementById(label.htmlFor)) continue
    const box = label
      .closest('.field-type')
      ?.querySelector('input:not([type="radio"], [type="checkbox"], .rs__input), textarea')
    if (!box?.id) continue
    if (document.getElementById(box.id) === box) label.htmlFor = box.id
    else box.setAttribute('aria-label', fieldOf(box))
  }
}

const rowOf = (control: Element): string => trimmedTextOf(control.closest('.collapsible')?.querySelector('.row-label'))

/** `unorderedList`, as a word on a button. */
const wordsOfKey = (key: string): string => {
  const words = key.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** Controls that Payload leaves without a name, and what each is called then. */
const nameless: readonly (readonly [selector: string, nameOf: (control: Element) => string])[] = [
  ['#select-all', () => 'Select all rows'],
  [
    '.select-row__checkbox input',
    (box) => `Select ${trimmedTextOf(box.closest('tr')?.querySelector('a')) || 'this row'}`,
  ],
  // It opens over the page.
  ['dialog.payload__modal-item', (dialog) => trimmedTextOf(dialog.querySelector('h1, h2'))],
  // Below a long list.
  ['.clickable-arrow--left', () => 'The page before'],
  ['.clickable-arrow--right', () => 'The next page'],
  // The filters above a list.
  ['.condition__actions-remove', () => 'Remove this filter'],
  ['.condition__actions-add', () => 'Add another filter'],
  // A list to choose from, in a form and above a list.
  ['.rs__input', (input) => fieldOf(input) || 'Choose'],
  ['.clear-indicator', (button) => `Clear ${fieldOf(button)}`.trim()],
  // Payload’s label leads to the first block of its kind in a text: their boxes have equal ids.
  ['[data-lexical-decorator] textarea', (box) => fieldOf(box) || 'Text'],
  // A text with formats, and its toolbar.
  ['.ContentEditable__root', (text) => fieldOf(text) || 'Text'],
  ['.toolbar-popup__button[data-button-key]', (button) => wordsOfKey(button.getAttribute('data-button-key') ?? '')],
  // What moves a row of a form to another position, and what else can be done with it.
  ['.collapsible__drag', (handle) => `Move ${rowOf(handle) || 'this row'}`],
  ['.array-actions .popup-button', (button) => `More to do with ${rowOf(button) || 'this row'}`],
  ['.clipboard-action__popup .popup-button', (button) => `Copy or paste ${fieldOf(button)}`.trim()],
  ['.doc-controls__popup .popup-button', () => 'More to do with this document'],
]

/** What Payload says of its elements that isn’t so; `undefined` takes an attribute away. */
const corrections: readonly (readonly [selector: string, attributes: Readonly<Record<string, string | undefined>>])[] =
  [
    // The title of a document stands outside the main landmark, above the form.
    ['.doc-header', { role: 'region', 'aria-label': 'About this document' }],
    // The columns above a list: each is there or not, which a plain button can’t say.
    ['.pill-selector .pill[aria-checked]', { role: 'checkbox' }],
    // Links side by side, none of them in an item of a list.
    ['.doc-tabs__tabs', { role: 'group' }],
    // They are called otherwise than what stands on them.
    ['.doc-tab, #empty-trash-button', { 'aria-label': undefined }],
    // A name that refers to itself.
    ['#select-all', { 'aria-labelledby': undefined }],
    // A value that can be moved isn’t a button: it holds one that removes it.
    ['.multi-value[role="button"]', { role: 'group' }],
    // It can be reached by keyboard, so it is there for everyone.
    ['.clear-indicator', { 'aria-hidden': undefined }],
    // The arrow keys do the same in the box beside it.
    ['.dropdown-indicator[aria-hidden]', { tabindex: '-1' }],
  ]

/**
 * Puts right what Payload’s elements say to assistive technology: the main landmark, levels of headings, which formats are on, labels that lead nowhere,
 * controls and dialogs without a name, roles that don’t fit. React leaves attributes alone that it doesn’t change itself. Call it again whenever the page has changed.
 */
export function correctAccessibility(page: ParentNode): void {
  markMain(page)
  markHeaders(page)
  levelHeadings(page)
  tellFormats(page)
  tieLabels(page)
  for (const [selector, attributes] of corrections)
    for (const element of page.querySelectorAll(selector))
      for (const [name, value] of Object.entries(attributes))
        if (value === undefined) element.removeAttribute(name)
        else element.setAttribute(name, value)
  for (const [selector, nameOf] of nameless)
    for (const control of page.querySelectorAll(selector))
      if (!control.getAttribute('aria-label')) control.setAttribute('aria-label', nameOf(control))
}
