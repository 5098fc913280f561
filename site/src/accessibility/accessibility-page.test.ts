import { afterAll, beforeAll, expect, test } from 'vitest'
import { accessibilityExample } from '../testing/accessibility-example.ts'
import { CompiledSite } from '../testing/compiled-site.ts'
import { publicationOf } from '../testing/publication-of.ts'

const now = new Date('2018-10-20T17:00:00Z')
const settings = { 'site-settings': { officeName: 'Office of School Improvement', phone: '601.359.1003' } }

let site: CompiledSite
beforeAll(async () => {
  site = await CompiledSite.compile()
}, 120_000)
afterAll(() => site?.remove())

const read = async (statement: object, office: object = settings) => {
  const publication = publicationOf({}, { ...office, accessibility: statement })
  const { html } = await site.page('/accessibility/', publication, now)
  const main = /<main.*<\/main>/s.exec(html)?.[0] ?? ''
  return {
    main,
    words: main
      .replace(/<wbr>/g, '')
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' '),
  }
}
const fields = Object.entries(accessibilityExample)

test.each([
  'reviewed the whole site on September 14, 2018',
  'the Example Accessibility Act. It asks this site to conform by April 26, 2019',
  'Recordings from 2017 have no captions',
  'Who notices it: people who don’t hear well',
  'fixed by January 31, 2019',
  'Office of School Improvement answers you',
  'Call 601.359.1003',
  'We answer within 2 working days',
  'It takes about a week',
  'the Example Civil Rights Office',
  'Write to rights@example.org',
])('says: %s', async (words) => {
  expect((await read(accessibilityExample)).words).toContain(words)
})

test('names three ways to reach a person', async () => {
  const office = { 'site-settings': { ...settings['site-settings'], email: 'osi@example.org' } }
  const { main } = await read({}, office)
  const help = main.slice(main.indexOf('id="help"'))
  expect([...help.matchAll(/<li>.*?<a [^>]*href="([^"]+)"/gs)].map(([, address]) => address)).toEqual([
    'tel:+16013591003',
    'mailto:osi@example.org',
    '/report-a-problem/',
  ])
})

test('promises nothing of what nobody has filled in, and leaves no hole', async () => {
  const { main, words } = await read({})
  for (const said of ['working day', 'last reviewed', 'The law', 'fixed by', 'Another format', 'our answer'])
    expect(words).not.toContain(said)
  expect(main).not.toMatch(/<(p|li|h2|ul)[^>]*>\s*<\/\1>/)
})

test.each(fields)('without %s the rest stands as before', async (name) => {
  const { main } = await read(Object.fromEntries(fields.filter(([field]) => field !== name)))
  expect(main).not.toMatch(/undefined|<(p|li|h2|ul)[^>]*>\s*<\/\1>/)
  expect(main.match(/<h2/g)?.length).toBeGreaterThan(4)
})
