import { expect, test } from 'vitest'
import type { Finding } from './check-writing.ts'
import { findingsOnPage, type PageFault } from './page-checks.ts'

const fault = (rule: PageFault['rule'], quote: string): PageFault => ({ rule, path: 'body', quote, mark: 3 })
const said = (rule: Finding['rule'], quote: string): Finding => ({ rule, path: 'body', quote, message: '' })

test('what axe found is said in an editor’s words, with the field, the words and the place', () => {
  expect(findingsOnPage([fault('p-as-heading', 'What to bring')], [])).toEqual([
    {
      rule: 'page:p-as-heading',
      path: 'body',
      quote: 'What to bring',
      message: expect.stringContaining('Make it a heading in the toolbar.'),
      mark: 3,
    },
  ])
})

test.each([
  ['What to bring', 1],
  ['What to bring:', 1],
  ['Who can come?', 1],
  ['Registration closes on Friday.', 0],
  ['“Every school counts.”', 0],
  ['Bring the plan of your school and the names of all who worked on it this year', 0],
])('“%s” in bold stands there as a heading: %i', (words, count) => {
  expect(findingsOnPage([fault('p-as-heading', words)], [])).toHaveLength(count)
})

test('what the checks of the text say of the same words is not said twice', () => {
  const links = fault('identical-links-same-purpose', 'click here')
  expect(findingsOnPage([links], [said('link-words', 'click here')])).toEqual([])
  expect(findingsOnPage([links], [said('link-words', 'more')])).toHaveLength(1)
  expect(findingsOnPage([links], [said('acronym', 'click here')])).toHaveLength(1)
})
