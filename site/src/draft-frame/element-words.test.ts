// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { wordsAndSurroundings, wordsOf } from './element-words.ts'

function elementIn(html: string, selector = '[data-it]'): Element {
  document.body.innerHTML = html
  const element = document.querySelector(selector)
  if (!element) throw new Error(`There is no ${selector}.`)
  return element
}

test.each([
  ['<p data-it>Bring your\n  <strong>report card</strong>.</p>', 'Bring your report card.'],
  ['<p data-it>Doors open.<br>We begin.</p>', 'Doors open. We begin.'],
  ['<a data-it>the plan<span class="visually-hidden"> (on another site)</span></a>', 'the plan'],
  ['<p data-it>Ask<!-- twice --> us</p>', 'Ask us'],
  ['<img data-it alt="Four people look at a plan.">', 'Four people look at a plan.'],
])('%s says “%s”', (html, words) => {
  expect(wordsOf(elementIn(html))).toBe(words)
})

test.each([
  [
    'a link, by its paragraph',
    '<p>Use <a data-it>this form</a> to sign up.</p>',
    'this form',
    'Use this form to sign up.',
  ],
  ['a heading, by itself', '<h3 data-it>Parking</h3>', 'Parking', 'Parking'],
  [
    'a picture, by its caption',
    '<figure><picture><img data-it alt="The team"></picture><figcaption>The team</figcaption></figure>',
    'The team',
    'The team',
  ],
  [
    'an empty header, by the first row of its table',
    '<table><tr><th data-it></th><th>May</th><th>June</th></tr><tr><td>Visits</td><td>3</td><td>4</td></tr></table>',
    'May',
    'May June',
  ],
  ['a table, by its first row', '<table data-it><tr><th>Role</th><th>Task</th></tr></table>', 'Role', 'Role Task'],
])('%s is found', (_, html, words, around) => {
  expect(wordsAndSurroundings(elementIn(html))).toEqual({ words, around })
})
