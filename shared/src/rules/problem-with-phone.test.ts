import { expect, test } from 'vitest'
import { dialLink, problemWithPhone } from './problem-with-phone.ts'

test.each([
  ['601.359.1003', 'tel:+16013591003'],
  ['(662) 325-2510 ext. 4', 'tel:+16623252510;ext=4'],
  ['601\u2011359\u20111003', 'tel:+16013591003'],
  ['601–359–1003', 'tel:+16013591003'],
  ['（601）359\u00a01003', 'tel:+16013591003'],
  ['６０１.359.1003', 'tel:+16013591003'],
  ['+1 601\u2212359\u22121003, x12', 'tel:+16013591003;ext=12'],
])('“%s” can be called', (typed, link) => {
  expect(problemWithPhone(typed)).toBeUndefined()
  expect(dialLink(typed)).toBe(link)
})

test.each([
  ['359.1003', 'The area code is missing'],
  ['601.359.10034', 'this one has 11'],
  ['601/359/1003', 'with dots or hyphens'],
  ['601.359.1003 ext. 1234567', 'with dots or hyphens'],
  ['601-FLOWERS', 'in digits'],
])('“%s” is refused with a reason that is true', (typed, reason) => {
  expect(problemWithPhone(typed)).toContain(reason)
})
