import { expect, test } from 'vitest'
import { parseRedirectList } from './parse-redirect-list.ts'
import { planRedirects } from './plan-redirects.ts'

test.each([
  ['a tab', '/Old.aspx\t/contacts/', '/old.aspx', '/contacts/'],
  ['a comma', '/a,/b/', '/a/', '/b/'],
  ['a comma and a space', '/a, /b/', '/a/', '/b/'],
  ['a semicolon', '/a;/b/', '/a/', '/b/'],
  ['spaces', '  /a   /b/  ', '/a/', '/b/'],
  ['a comma, in quotation marks', '"/a","/b/"', '/a/', '/b/'],
  ['a tab, with empty columns after it', '/a\t/b/\t\t', '/a/', '/b/'],
  ['a tab, with the origin of the old site', 'https://www.mdek12.org/OSI/Old\t/b/', '/osi/old/', '/b/'],
  ['a comma, with spaces and a comma in the address', '/a b, c/d,/b/', '/a b, c/d/', '/b/'],
  ['a tab, with spaces before a slash', '/a /b\t/c/', '/a /b/', '/c/'],
  ['spaces, to another site', '/a https://example.org/x', '/a/', 'https://example.org/x'],
  ['a semicolon, with a query', '/page.aspx?ID=3;/b/', '/page.aspx?id=3', '/b/'],
])('two columns are read by %s', (_name, text, from, to) => {
  expect(parseRedirectList(text)).toEqual([{ row: 1, from, to }])
})

test.each(['Old address\tNew address', 'from,to', 'Old; New', 'old new'])('the heading %j is left out', (heading) => {
  expect(parseRedirectList(`\uFEFF${heading}\r\n\r\n/a\t/b/\r\n`)).toEqual([{ row: 3, from: '/a/', to: '/b/' }])
})

test('nothing is read of blank lines', () => {
  expect(parseRedirectList(' \n\t\n')).toEqual([])
})

test.each([
  ['/a', 'Write two addresses'],
  ['/a /b /c', 'more than two columns'],
  ['/a\t/b\t301', 'more than two columns'],
  ['\t/b/', 'Write the old address'],
  ['/\t/b/', 'front page'],
  ['/a\\b\t/b/', 'no backslashes'],
  ['/a\tcontacts', 'Begin with a slash'],
  ['/a\t/b%09', 'There is a tab'],
  ['/a\thttps://user@example.org/', 'user name'],
])('the row %j is refused with a sentence', (line, sentence) => {
  const [first, second] = parseRedirectList(`/x /y\n${line}`)
  expect(first).not.toHaveProperty('problem')
  expect(second).toMatchObject({ row: 2, problem: expect.stringContaining(sentence) })
})

const targets = new Map([
  ['/kept/', '/contacts/'],
  ['/lost/', '/gone/'],
  ['/p/?id=3', '/kept/'],
])
const pages = new Set(['/about/', '/team/', '/webinars/plans/'])
const plan = async (text: string) => {
  const rows = await planRedirects(parseRedirectList(text), { targets, hasPage: (path) => pages.has(path) })
  return rows.map(({ row, effect, reason }) => `${row} ${effect}${reason === undefined ? '' : `: ${reason}`}`)
}
const nowhere = (to: string) =>
  `refused: There is no page at ${to}, so readers would find nothing. Publish the page first, or choose another address.`
const circle = 'refused: This leads back to where it began. Choose another address.'

test.each([
  ['a new address is added', '/a /about/', ['1 added']],
  ['a part of the site itself is a page', '/a /contacts/', ['1 added']],
  ['another site is taken as it is', '/a https://example.org/', ['1 added']],
  ['what is kept already is unchanged', '/Kept /contacts/', ['1 unchanged']],
  ['another target changes what is kept', '/kept /team/', ['1 changed: It leads to /contacts/ now.']],
  ['what leads nowhere is refused', '/a /b/', [`1 ${nowhere('/b/')}`]],
  ['an old address may lead to a kept one', '/a /P?id=3', ['1 added']],
  ['a row may lead on from a later one', '/a /b/\n/b /about/', ['1 added', '2 added']],
  ['a row leads nowhere with the one it needs', '/a /b/\n/b /c/', [`1 ${nowhere('/b/')}`, `2 ${nowhere('/c/')}`]],
  ['a row doesn’t lead on from one that is refused', '/a /b/\n/b', [`1 ${nowhere('/b/')}`, expect.any(String)]],
  ['a row mends a kept one that leads nowhere', '/gone /about/\n/a /lost/', ['1 added', '2 added']],
  ['a loop of the list is refused as a whole', '/a /b/\n/b /c/\n/c /a/', [`1 ${circle}`, `2 ${circle}`, `3 ${circle}`]],
  ['a loop through a kept one is refused', '/gone /lost/', [`1 ${circle}`]],
  ['an address leads not to itself', '/a /A', [`1 ${circle}`]],
  [
    'two that change places are judged together',
    '/kept /lost/\n/lost /about/',
    [expect.stringMatching(/^1 changed/), expect.stringMatching(/^2 changed/)],
  ],
  ['the same row twice counts once', '/a /about/\n/A/ /about/', ['1 added', '2 unchanged: Row 1 says the same.']],
  [
    'twins that contradict each other are refused',
    '/a /about/\n/A /team/',
    [1, 2].map((row) => `${row} refused: The rows 1, 2 lead /a/ to different addresses. Keep one of them.`),
  ],
  [
    'a page keeps its address',
    '/about /team/',
    [
      '1 refused: There is a page at /about/, and readers would still get that page. Change the page’s address first, or unpublish it.',
    ],
  ],
  ...['/about/index.html', '/index.html', '/webinars/plans.ics', '/.well-known/security.txt', '/404.html'].map(
    (from): [string, string, unknown[]] => [
      `readers get something at ${from} already`,
      `${from} /team/`,
      [expect.stringContaining(`There is a page at ${from}`)],
    ],
  ),
  ['an old site’s index page may move', '/old/index.html /team/\n/old/about.ics /team/', ['1 added', '2 added']],
])('%s', async (_name, text, expected) => {
  expect(await plan(text)).toEqual(expected)
})
