// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { nameWhatHasNone } from './name-what-has-none.ts'

/** What is said of a page that Payload has made. */
function named(html: string): string {
  document.body.innerHTML = html
  nameWhatHasNone(document)
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
  nameWhatHasNone(document)
  expect(document.querySelectorAll('[role="main"]')).toHaveLength(1)
  document.querySelector('.template-default__wrap')?.replaceChildren(document.createElement('main'))
  nameWhatHasNone(document)
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
})
