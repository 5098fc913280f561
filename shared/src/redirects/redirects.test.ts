import { expect, test } from 'vitest'
import { parseOldAddress, writtenAddress } from './normal-address.ts'
import { problemWithNewAddress, problemWithOldAddress } from './problem-with-addresses.ts'
import { locationOf, RedirectTable } from './redirect-table.ts'

const normal = (typed: string): string | undefined => {
  const address = parseOldAddress(typed)
  return address && writtenAddress(address)
}

test.each([
  ['/OldPage.aspx', '/oldpage.aspx'],
  ['/oldpage.aspx/', '/oldpage.aspx'],
  ['old-page', '/old-page/'],
  ['/x', '/x/'],
  ['/x/', '/x/'],
  ['//x///y//', '/x/y/'],
  ['/a/./b/../c', '/a/c/'],
  ['/../../etc', '/etc/'],
  ['/a%20b', '/a b/'],
  ['/a b', '/a b/'],
  ['/J%C3%B8rgen', '/jørgen/'],
  ['/J%F8rgen', '/jørgen/'],
  ['/Jo\u0308rg', '/jörg/'],
  ['/2019–20', '/2019–20/'],
  ['/2019%E2%80%9320', '/2019–20/'],
  ['/ΣΧΟΛΕΙΑ', '/σχολεια/'],
  ['/школы/Список', '/школы/список/'],
  ['/学校', '/学校/'],
  ['/100%', '/100%25/'],
  ['/100%25', '/100%25/'],
  ['/a%2Fb', '/a%2fb/'],
  ['/a%3Fb', '/a%3fb/'],
  ['/im\u00adprove', '/improve/'],
  ['/p?id=3', '/p/?id=3'],
  ['/p/?B=2&A=1', '/p/?a=1&b=2'],
  ['/p?q=a%20b', '/p/?q=a+b'],
  ['/p?q=a+b#top', '/p/?q=a+b'],
  ['/p?', '/p/'],
  ['/v1.2', '/v1.2/'],
  ['https://www.mdek12.org/OSI/Old.aspx?ID=3', '/osi/old.aspx?id=3'],
  ['HTTP://WWW.MDEK12.ORG', '/'],
  ['www.mdek12.org/OSI/Old.aspx', '/osi/old.aspx'],
  ['mdek12.org:8080/OSI?ID=3', '/osi/?id=3'],
  ['oldpage.aspx', '/oldpage.aspx'],
  ['/x\u202egpj\u2066', '/xgpj/'],
  ['/a%09b', undefined],
  ['/a\tb', undefined],
  ['/a%00', undefined],
])('the normal form of %j is %j', (typed, form) => {
  expect(normal(typed)).toBe(form)
  if (form !== undefined) expect(normal(form)).toBe(form)
})

const table = new RedirectTable([
  { from: '/oldpage.aspx', to: '/contacts/' },
  { from: '/p/?id=3', to: '/webinars/' },
  { from: '/p/?id=4', to: '/faqs/?topic=x' },
  { from: '/p/', to: '/conferences/' },
  { from: '/q/?a=1&b=2', to: '/two/' },
  { from: '/webinars/old/', to: '/webinars/new/' },
  { from: '/2019–20/', to: '/jørgen–20/' },
  { from: '/away/', to: 'https://example.org/x' },
  { from: '/bad/', to: '/\\evil.example/' },
  { from: '/École/Été.html', to: '/summer/' },
])

test.each([
  ['/OldPage.aspx', '', '/contacts/'],
  ['/oldpage.aspx', '', '/contacts/'],
  ['/OLDPAGE.ASPX/', 'x=1', '/contacts/?x=1'],
  ['//oldpage.aspx', '', '/contacts/'],
  ['/%6Fldpage.aspx', '', '/contacts/'],
  ['/p', 'id=3', '/webinars/'],
  ['/p/', 'ID=3&utm_source=mail', '/webinars/?utm_source=mail'],
  ['/p', 'id=4', '/faqs/?topic=x'],
  ['/p', 'id=5', '/conferences/?id=5'],
  ['/p', '', '/conferences/'],
  ['/q', 'b=2&a=1', '/two/'],
  ['/q', 'b=2', undefined],
  ['/webinars/old', '', '/webinars/new/'],
  ['/webinars/old.ics', '', '/webinars/new.ics'],
  ['/webinars/Old.xml', '', '/webinars/new.xml'],
  ['/2019%E2%80%9320', '', '/j%C3%B8rgen%E2%80%9320/'],
  ['/%C9cole/%C9t%C9.html', '', '/summer/'],
  ['/E%CC%81cole/%C3%89t%C3%89.HTML', '', '/summer/'],
  ['/away', 'a=b', 'https://example.org/x'],
  ['/away.ics', '', undefined],
  ['/bad/', '', undefined],
  ['/nowhere/', '', undefined],
  ['/a%09', '', undefined],
])('%s?%s leads to %s', (path, query, location) => {
  expect(table.lookup(path, query)).toBe(location)
})

test.each([
  '/a\tb',
  '/a%09b',
  '/a\nb',
  '/a\u2028b',
  '/a\\b',
  '\\\\server\\share',
  '/',
  '',
  'https://www.mdek12.org/',
  'ftp://www.mdek12.org/a',
  'mailto:osi@mdek12.org',
  '/a%00',
])('the old address %j is refused with a sentence', (typed) => {
  expect(problemWithOldAddress(typed)).toMatch(/\.$/)
})

test.each(['/OldPage.aspx', '/p?id=3', '/2019–20', '/学校/', 'https://www.mdek12.org/OSI/x', '/a b'])(
  'the old address %j is taken',
  (typed) => {
    expect(problemWithOldAddress(typed)).toBeUndefined()
  },
)

test.each([
  '/\\evil.example/',
  '\\\\evil.example/',
  '//evil.example/',
  '/\t/evil.example/',
  '/%09/x',
  'https:evil.example',
  'https:///evil.example',
  'https:\\\\evil.example',
  'javascript:alert(1)',
  'https://user@evil.example/',
  '/a\r\nSet-Cookie: x',
  'evil.example',
  '',
])('the new address %j is refused with a sentence', (typed) => {
  expect(problemWithNewAddress(typed)).toMatch(/\.$/)
})

test('a browser stays on this site wherever the new address begins with a slash', () => {
  expect(locationOf('/a/..//evil.example/')).toBe('/evil.example/')
  expect(locationOf('/jørgen/?q=ø#x')).toBe('/j%C3%B8rgen/?q=%C3%B8#x')
  expect(locationOf('//evil.example/')).toBeUndefined()
})

test('the sentence about a hidden character says where it stands', () => {
  expect(problemWithOldAddress('/old\tpage')).toBe('There is a tab after “/old”. Write the address again, on one line.')
})

test('where a page moved, its Spanish page moves with it', () => {
  const table = new RedirectTable([
    { from: '/schools/old/', to: '/schools/new/' },
    { from: '/old.aspx', to: 'https://other.example/' },
  ])
  expect(table.lookup('/es/schools/old/')).toBe('/es/schools/new/')
  expect(table.lookup('/es/schools/OLD', 'from=letter')).toBe('/es/schools/new/?from=letter')
  expect(table.lookup('/es/old.aspx')).toBeUndefined()
  expect(table.lookup('/es/schools/other/')).toBeUndefined()
})
