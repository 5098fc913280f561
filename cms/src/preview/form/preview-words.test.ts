import { expect, test } from 'vitest'
import { previewWords } from './preview-words.ts'

const labelOf = (path: string) => (path === 'title' ? 'Title' : 'Registration link')

test('a form that has only just been begun says what it takes to see the page, to authors too', () => {
  const problems = [{ path: 'title', message: '“Title” is empty. Fill it in.' }]
  expect(previewWords(problems, { canShow: false, labelOf })).toBe('The page stands here once this is right: Title.')
})

test('what is left out of the page is said with what is wrong with it', () => {
  const problems = [{ path: 'registration.url', message: 'The link needs its beginning: https://example.org' }]
  expect(previewWords(problems, { canShow: true, labelOf })).toBe(
    'Not shown as typed. Registration link: The link needs its beginning: https://example.org',
  )
})

test('a page that is shown as it is typed is said to be just that', () => {
  expect(previewWords([], { canShow: true, labelOf })).toMatch(/^What readers would get/)
})
