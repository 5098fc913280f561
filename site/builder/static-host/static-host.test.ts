import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Redirect } from '@osi/shared'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { pageFactsOf } from '../verify/page-facts.ts'
import { exportRedirects } from './export-redirects.ts'
import { apacheRules, caddyRules, netlifyRules, nginxRules } from './host-rules.ts'
import { movedAddresses } from './moved-addresses.ts'

const files = new Set(['index.html', 'new/index.html', 'new.ics', 'webinars/index.html', 'files/7/plan.pdf'])
const redirect = (from: string, to: string): Redirect => ({ id: from, from, to })
const movedFrom = (...redirects: Redirect[]) => movedAddresses({ redirects, media: [] }, files).moved
const pathOf = (expression: string) => new RegExp(expression.replace('(?i)', ''), 'i')

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'osi-static-host-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test('a page that moved takes the files beside it along', () => {
  expect(movedFrom(redirect('/old/', '/new/'))).toEqual([
    { path: '/old/', query: [], to: '/new/' },
    { path: '/old.ics', query: [], to: '/new.ics' },
  ])
})

test('an address at which something is does not lead on', () => {
  expect(movedFrom(redirect('/webinars/', '/new/'))).toEqual([])
})

test('addresses that ask for parameters come before the one without them', () => {
  const moved = movedFrom(redirect('/p/', '/webinars/'), redirect('/p/?id=3', 'https://other.example/x y'))
  expect(moved).toEqual([
    { path: '/p/', query: ['id=3'], to: 'https://other.example/x%20y' },
    { path: '/p/', query: [], to: '/webinars/' },
  ])
})

test('an escaped slash in a name is more than hosts can tell', () => {
  const redirects = [redirect('/a%2fb/', '/new/')]
  expect(movedAddresses({ redirects, media: [] }, files)).toEqual({ moved: [], impossible: ['/a%2fb/'] })
})

test('old addresses get a page that leads on, where they are a page’s', () => {
  const redirects = [
    redirect('/old page/', '/new/?a=1&b=2#c'),
    redirect('/older.htm', '/new/'),
    redirect('/old.aspx', '/new/'),
    redirect('/p/?id=3', '/new/'),
  ]
  exportRedirects(folder, { redirects, media: [] }, files)
  const page = readFileSync(join(folder, 'old page/index.html'), 'utf8')
  expect(page).toContain('content="0; url=/new/?a=1&amp;b=2#c"')
  expect(pageFactsOf(page)).toMatchObject({ faults: [], links: ['/new/?a=1&b=2#c'] })
  expect(existsSync(join(folder, 'older.htm'))).toBe(true)
  expect(existsSync(join(folder, 'old.aspx'))).toBe(false)
  expect(existsSync(join(folder, 'p'))).toBe(false)
  for (const file of ['_redirects', '.htaccess', 'hosting/nginx.conf', 'hosting/Caddyfile'])
    expect(readFileSync(join(folder, file), 'utf8'), file).toContain('aspx')
})

test('each host gets its own form of a rule', () => {
  const moved = movedFrom(redirect('/v 1.0/', '/new/100%/'), redirect('/p/?id=3', 'https://other.example/$1'))
  expect(netlifyRules(moved).split('\n').slice(1)).toEqual([
    '/p/ id=3 https://other.example/$1 301',
    '/p id=3 https://other.example/$1 301',
    '/v%201.0/ /new/100%/ 301',
    '/v%201.0 /new/100%/ 301',
    '',
  ])
  expect(apacheRules(moved)).toContain(String.raw`RewriteRule "^v\x201\.0/?$" "/new/100\%/" [R=301,L,NE,NC]`)
  expect(apacheRules(moved)).toContain(
    String.raw`RewriteCond %{QUERY_STRING} "^(?=(?:.*&)?id=3(?:&|$))" [NC]
RewriteRule "^p/?$" "https://other.example/\$1" [R=301,L,NE,NC,QSD]`,
  )
  expect(nginxRules(moved)).toContain(
    String.raw`location ~* "^/v\x201\.0/?$" { return 301 "/new/100%/$is_args$args"; }`,
  )
  expect(nginxRules(moved)).toContain('{ return 301 "https://other.example/%241"; }')
  const spaced = apacheRules([{ path: '/p/', query: ['x=a+ø'], to: '/new/' }])
  expect(spaced).toContain(String.raw`(?:.*&)?x=a(?:\+|%20)%C3%B8(?:&|$)`)
  expect(caddyRules(moved)).toContain('query `id=3`')
  expect(caddyRules(moved)).toContain('redir @moved1 https://other.example/$1 301')
})

test.each([
  ['/old/', '/OLD', true],
  ['/old/', '/old/', true],
  ['/old/', '/old/more/', false],
  ['/v1.0/', '/v1x0/', false],
  ['/a"b`c#d/', '/a"b`c#d/', true],
  ['/jørgen/', '/Jørgen', true],
])('the rule for %s, asked for %s: %s', (path, asked, leads) => {
  const [, expression = ''] = /`(.*)`/.exec(caddyRules([{ path, query: [], to: '/new/' }])) ?? []
  expect(pathOf(expression).test(asked)).toBe(leads)
})
