// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { correctAccessibility } from './correct-accessibility.ts'

/** What is said of a page that Payload has made. */
function named(html: string): string {
  document.body.innerHTML = html
  correctAccessibility(document)
  return document.body.innerHTML
}

test('the page’s own part is its main landmark, to which a link can lead', () => {
  expect(named('<aside></aside><div class="template-default__wrap">Text</div>')).toBe(
    '<aside></aside><div class="template-default__wrap" id="main-content" role="main" tabindex="-1">Text</div>',
  )
  expect(named('<section class="template-minimal">Sign in</section>')).toContain('role="main"')
})

test('a view that has a main landmark keeps it, and the box around it is none any more', () => {
  document.body.innerHTML = '<div class="template-default__wrap"><p>A list</p></div>'
  correctAccessibility(document)
  expect(document.querySelectorAll('[role="main"]')).toHaveLength(1)
  document.querySelector('.template-default__wrap')?.replaceChildren(document.createElement('main'))
  correctAccessibility(document)
  expect(document.body.innerHTML).toBe(
    '<div class="template-default__wrap"><main id="main-content" role="main" tabindex="-1"></main></div>',
  )
})

test('the box that ticks a row is named after what the row is about, and one that has a name keeps it', () => {
  const row = (title: string, name = '') =>
    `<table><tbody><tr><td><div class="select-row__checkbox"><input type="checkbox"${name}></div></td><td>${title}</td></tr></tbody></table>`
  expect(named(row('<a href="/x"> Using data </a>'))).toContain('aria-label="Select Using data"')
  expect(named(row('Nothing'))).toContain('aria-label="Select this row"')
  expect(named(row('', ' aria-label="Mine"'))).toContain('aria-label="Mine"')
  expect(named(row('<a href="/x">Using data</a>', ' aria-label=""'))).toContain('aria-label="Select Using data"')
})

const nameIn = (html: string, selector: string) => {
  named(html)
  return document.querySelector(selector)?.getAttribute('aria-label')
}

test('what has no name in a form is named after its field, without the mark of what is needed', () => {
  const field = (control: string) =>
    `<div class="field-type"><label class="field-label">Topic<span> *</span></label>${control}</div>`
  expect(nameIn(field('<input class="rs__input">'), 'input')).toBe('Topic')
  expect(nameIn(field('<div class="clear-indicator" aria-hidden="true"></div>'), '.clear-indicator')).toBe(
    'Clear Topic',
  )
  expect(nameIn(field('<div class="ContentEditable__root"></div>'), '.ContentEditable__root')).toBe('Topic')
  expect(nameIn('<input class="rs__input">', 'input')).toBe('Choose')
})

test('a label in a dialog belongs to the box of its field, also while the page behind has a box of the same id', () => {
  const dialog = (id: string) =>
    `<dialog class="payload__modal-item" open><header class="list-header"></header><main><h1>New contact</h1><div class="field-type"><label class="field-label" for="${id}-2-x">Name<span>*</span></label><input id="${id}"></div></main></dialog>`
  named(dialog('field-name'))
  expect(document.querySelector('label')?.htmlFor).toBe('field-name')
  expect(document.querySelector('dialog')?.getAttribute('aria-label')).toBe('New contact')
  expect(document.querySelector('header')?.getAttribute('role')).toBe('none')
  named(`<input id="field-name">${dialog('field-name')}`)
  expect(document.querySelector('dialog input')?.getAttribute('aria-label')).toBe('Name')
})

test('buttons that have a picture alone are named after what they do', () => {
  const button = (key: string) => `<button class="toolbar-popup__button" data-button-key="${key}"></button>`
  expect(nameIn(button('bold'), 'button')).toBe('Bold')
  expect(nameIn(button('horizontalRule'), 'button')).toBe('Horizontal rule')
  const row =
    '<div class="collapsible"><div class="collapsible__drag"></div><span class="row-label">Day 1</span><div class="array-actions"><button class="popup-button"></button></div></div>'
  expect(nameIn(row, '.collapsible__drag')).toBe('Move Day 1')
  expect(nameIn(row, 'button')).toBe('More to do with Day 1')
})

test('a format that is on is told to those who don’t see its color', () => {
  expect(named('<button class="toolbar-popup__button active" aria-label="Bold"></button>')).toContain(
    'aria-pressed="true"',
  )
  expect(named('<button class="toolbar-popup__button" aria-label="Bold"></button>')).toContain('aria-pressed="false"')
})

test('the bar is a banner where it stands outside the main landmark, and nothing within it', () => {
  const page = (content: string) =>
    `<div class="template-default__wrap"><header class="app-header"></header>${content}</div>`
  expect(named(page(''))).toContain('<header class="app-header" role="none">')
  document.querySelector('.template-default__wrap')?.append(document.createElement('main'))
  correctAccessibility(document)
  expect(document.querySelector('header')?.hasAttribute('role')).toBe(false)
})

test('headings of groups follow on each other, however deep they are', () => {
  named(
    '<div class="group-field"><h3 class="group-field__title">Where</h3><div class="array-field"><h3 class="array-field__title">Rooms</h3></div></div>',
  )
  const levels = [...document.querySelectorAll('h3')].map((title) => title.getAttribute('aria-level'))
  expect(levels).toEqual(['2', '3'])
})

test('what assistive technology is told wrongly is put right', () => {
  expect(named('<a class="doc-tab" aria-label="Versions">Versions 2</a>')).toBe('<a class="doc-tab">Versions 2</a>')
  expect(named('<div class="multi-value" role="button"></div>')).toBe('<div class="multi-value" role="group"></div>')
  expect(named('<button class="dropdown-indicator" aria-hidden="true"></button>')).toContain('tabindex="-1"')
  expect(nameIn('<input id="select-all" aria-label="" aria-labelledby="select-all">', 'input')).toBe('Select all rows')
})

test('a box in a block of a text has the name of its field, whichever block its label leads to', () => {
  const block =
    '<div data-lexical-decorator="true"><div class="field-type"><label class="field-label" for="field-text">Words<span class="required">*</span></label><textarea id="field-text"></textarea></div></div>'
  expect(named(block + block).match(/aria-label="Words"/g)).toHaveLength(2)
})

test.each([
  ['left', 'The page before'],
  ['right', 'The next page'],
])('the arrow to the %s below a long list has a name', (direction, name) => {
  expect(nameIn(`<button class="clickable-arrow clickable-arrow--${direction}"></button>`, 'button')).toBe(name)
})

test('filters can be removed and added by name, and columns are ticked', () => {
  expect(nameIn('<button class="condition__actions-remove"></button>', 'button')).toBe('Remove this filter')
  expect(nameIn('<button class="condition__actions-add"></button>', 'button')).toBe('Add another filter')
  const columns =
    '<div class="pill-selector"><button class="pill" role="button" aria-checked="true">Title</button></div>'
  expect(named(columns)).toContain('role="checkbox" aria-checked="true"')
})
