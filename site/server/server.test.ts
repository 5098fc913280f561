import { expect, test } from 'vitest'
import { isOwnForm } from './report/is-own-form.ts'
import { parseReport } from './report/report.ts'

const site = 'https://osi.example.org'

test.each([
  ['a browser that says so', { 'sec-fetch-site': 'same-origin' }, true],
  ['an address typed by hand', { 'sec-fetch-site': 'none' }, true],
  ['another site', { 'sec-fetch-site': 'cross-site', origin: site }, false],
  ['a sister site', { 'sec-fetch-site': 'same-site' }, false],
  ['an older browser on the site', { origin: site }, true],
  ['an older browser on another name of the server', { origin: 'http://127.0.0.1:4321', host: '127.0.0.1:4321' }, true],
  ['an older browser elsewhere', { origin: 'https://evil.example' }, false],
  ['a page without an origin', { origin: 'null' }, false],
  ['a program that says nothing', {}, true],
])('a form from %s', (_who, headers, own) => {
  expect(isOwnForm(headers, site)).toBe(own)
})

test.each([
  ['a usable one', { problem: ' It is wrong\r\nhere ' }, []],
  ['nothing', undefined, ['problem']],
  ['a list in place of a text', { problem: ['a', 'b'] }, ['problem']],
  ['no real e-mail address', { problem: 'x', email: 'me' }, ['email']],
  ['too much', { problem: 'x'.repeat(5_001), page: 'y'.repeat(501) }, ['problem', 'page']],
])('a report with %s', (_what, form, paths) => {
  const { problems, report } = parseReport(form)
  expect(problems.map(({ path }) => path)).toEqual(paths)
  expect(report !== undefined).toBe(paths.length === 0)
})

test('lines end as they should, and empty fields are left out', () => {
  expect(parseReport({ problem: ' It is wrong\r\nhere ', page: '' }).report).toEqual({ message: 'It is wrong\nhere' })
})
