import { expect, test } from 'vitest'
import { largeFile, largeList, tooLargePage } from './budget.ts'
import { feedFault } from './feed-faults.ts'
import { forbiddenIn } from './forbidden.ts'
import { LinkChecker } from './links.ts'
import { pageFactsOf } from './page-facts.ts'

const page = (main: string, head = '<title>A page</title>', html = 'lang="en"') =>
  `<!doctype html><html ${html}><head><meta charset="utf-8">${head}</head><body><main>${main}</main></body></html>`

test('a sound page has no faults, and tells its anchors and links', () => {
  const { faults, anchors, links } = pageFactsOf(
    page(
      '<h1 id="top">Hello</h1><a href="/x/#y">x</a><img src="/a.jpg" srcset="/b.jpg 1x, /c.jpg 2x" alt=""><form action="/s/"></form>',
    ),
  )
  expect(faults).toEqual([])
  expect([...anchors]).toEqual(['top'])
  expect(links).toEqual(['/x/#y', '/a.jpg', '/b.jpg', '/c.jpg', '/s/'])
})

test.each([
  ['no heading', page('<p>Hello</p>'), 'no main heading'],
  ['two headings', page('<h1>Hello</h1><h1>again</h1>'), '2 main headings'],
  ['no title', page('<h1>Hello</h1>', ''), 'no title'],
  ['an empty title', page('<h1>Hello</h1>', '<title> </title>'), 'no title'],
  ['no language', page('<h1>Hello</h1>', undefined, ''), 'language'],
  ['nothing on it', page('<h1></h1>'), 'empty'],
  ['an anchor twice', page('<h1 id="a">Hello</h1><p id="a">there</p>'), '#a'],
  ['a sign that begins no tag', page('<h1>Hello</h1>a <3 b'), 'not valid HTML'],
  ['an attribute twice', page('<h1 class="a" class="b">Hello</h1>'), 'duplicate-attribute'],
])('a page with %s is told so', (_what, html, fault) => {
  expect(pageFactsOf(html).faults.join(' ')).toContain(fault)
})

test('links are judged against the pages, files and places that there are', () => {
  const pages = new Map([
    ['/', pageFactsOf(page('<h1>Home</h1><a href="/a/#here">a</a><a href="/a/#gone">b</a><a href="/missing/">c</a>'))],
    [
      '/a/',
      pageFactsOf(
        page(
          '<h1 id="here">A</h1><a href="../">up</a><a href="#here">x</a><a href="#">top</a><a href="http://site.test/none/">d</a><a href="https://example.org/none">e</a><a href="mailto:a@b.c">f</a>',
        ),
      ),
    ],
  ])
  const paths = new Set(['index.html', 'a/index.html'])
  expect(new LinkChecker('http://site.test').deadLinksIn(pages, (path) => paths.has(path))).toEqual([
    { page: '/', link: '/a/#gone', reason: 'no-anchor' },
    { page: '/', link: '/missing/', reason: 'no-page' },
    { page: '/a/', link: 'http://site.test/none/', reason: 'no-page' },
  ])
})

test('links of pages that stayed are judged anew when a page or a place that they lead to goes or comes', () => {
  const home = pageFactsOf(page('<h1>Home</h1><a href="/a/#here">a</a><a href="/b/">b</a>'))
  const withPlace = pageFactsOf(page('<h1 id="here">A</h1>'))
  const without = pageFactsOf(page('<h1>A</h1>'))
  const judge = new LinkChecker('http://site.test')
  const dead = (a: typeof withPlace, ...paths: string[]) =>
    judge
      .deadLinksIn(
        new Map([
          ['/', home],
          ['/a/', a],
        ]),
        (path) => paths.includes(path),
      )
      .map(({ link, reason }) => `${link} ${reason}`)
  expect(dead(withPlace, 'a/index.html', 'b/index.html')).toEqual([])
  expect(dead(without, 'a/index.html', 'b/index.html')).toEqual(['/a/#here no-anchor'])
  expect(dead(withPlace, 'a/index.html')).toEqual(['/b/ no-page'])
  expect(dead(withPlace)).toEqual(['/a/#here no-page', '/b/ no-page'])
  expect(dead(withPlace, 'a/index.html', 'b/index.html')).toEqual([])
})

test.each([
  ['a secret', 'x 0123456789abcdef y', 'secret'],
  ['the CMS', '<a href="http://localhost:3000/admin">', 'http://localhost:3000'],
  ['the CMS at the end', 'http://localhost:3000', 'http://localhost:3000'],
  ['another port that begins alike', 'http://localhost:30001/', undefined],
  ['another host that begins alike', 'http://localhost:3000.example.org', undefined],
])('%s is found', (_what, text, fault) => {
  const look = forbiddenIn(['0123456789abcdef'], ['http://localhost:3000'])
  if (fault === undefined) expect(look(Buffer.from(text))).toBeUndefined()
  else expect(look(Buffer.from(text))).toContain(fault)
})

const calendar = (...lines: string[]) => Buffer.from(['BEGIN:VCALENDAR', ...lines, 'END:VCALENDAR', ''].join('\r\n'))
test.each([
  ['feed.xml', Buffer.from('<?xml version="1.0"?><rss><channel/></rss>'), undefined],
  ['feed.xml', Buffer.from('<rss><channel></rss>'), 'not valid XML'],
  ['x.ics', calendar('BEGIN:VEVENT', 'DTSTART:20260304T160000Z', 'SUMMARY;LANGUAGE=en:A: b', 'END:VEVENT'), undefined],
  ['x.ics', calendar('DESCRIPTION:folded', '  over two lines'), undefined],
  ['x.ics', calendar('BEGIN:VEVENT', 'DTSTART:NaNNaNNaN', 'END:VEVENT'), 'a time that is none'],
  ['x.ics', calendar('BEGIN:VEVENT'), 'ends without having begun'],
  ['x.ics', calendar('no colon here'), 'can’t read'],
  ['x.ics', Buffer.from('BEGIN:VCALENDAR\n'), 'line break'],
  ['robots.txt', Buffer.from('anything'), undefined],
])('%s with %s', (path, body, fault) => {
  if (fault === undefined) expect(feedFault(path, body)).toBeUndefined()
  else expect(feedFault(path, body)).toContain(fault)
})

test('pages and files that are too large for phones are told so, others are not', () => {
  expect(tooLargePage(1_000_000)).toBeUndefined()
  expect(tooLargePage(2_340_000)).toContain('would have 2.3 MB')
  expect(largeList(1_200_000)).toContain('has 1.2 MB')
  expect(largeFile('plan.pdf', 20_000_000)).toBeUndefined()
  expect(largeFile('plan.pdf', 25_000_000)).toContain('“plan.pdf” has 25.0 MB')
})
