import { expect, test } from 'vitest'
import { contentTypeNames, contentTypeOf } from '../content-types/registry.ts'
import { readPublication } from '../publication/publication.ts'
import { unpublishedFilesOf, withDraft } from './draft.ts'
import { openSealedDraft, sealDraft, sealLastsMs } from './sealed-draft.ts'

const snapshot = {
  version: 1 as const,
  fingerprint: 'of-what-readers-have',
  documents: {},
  globals: {},
  media: [],
  redirects: [],
  problems: [],
}
const live = readPublication(snapshot).publication
const page = { id: 'p1', updatedAt: '2026-11-26T12:00:00.000Z', title: 'Visiting', slug: 'visiting', summary: 'When.' }
const file = { id: 'f1', updatedAt: page.updatedAt, filename: 'plan.pdf', mimeType: 'application/pdf', filesize: 9 }
const stored = { ...file, url: '/api/media/file/plan.pdf' }
const draftOf = (document: unknown, type = 'pages') => ({ type, document, media: [stored] })

test('a draft takes its place among what is public, at the address that it would have', () => {
  const site = withDraft(live, draftOf(page))
  expect([site?.address, site?.publication.findAt('pages', '/visiting/')?.title]).toEqual(['/visiting/', 'Visiting'])
  expect(live.all('pages')).toEqual([])
})

test('a draft stands in for what readers have of the same document', () => {
  const published = readPublication({ ...snapshot, documents: { pages: [page] } }).publication
  const site = withDraft(published, draftOf({ ...page, slug: 'hours', title: 'Hours' }))
  expect(site?.publication.all('pages').map(({ title }) => title)).toEqual(['Hours'])
  expect(site?.publication.findAt('pages', '/visiting/')).toBeUndefined()
})

test('a parent that readers don’t have is not in the address', () => {
  expect(withDraft(live, draftOf({ ...page, parent: 'secret' }))?.address).toBe('/visiting/')
})

test.each(contentTypeNames)('every example of %s can be shown', (name) => {
  for (const example of contentTypeOf(name).examples) expect(withDraft(live, draftOf(example, name))).toBeDefined()
})

test('a global is shown on its page', () => {
  const home = { heading: 'Welcome', introduction: 'What we do.' }
  expect(withDraft(live, draftOf(home, 'home'))?.publication.globals.home?.heading).toBe('Welcome')
})

test.each([
  ['of no known kind', draftOf(page, 'users')],
  ['of a property that every object has', draftOf(page, 'constructor')],
  ['that is incomplete', draftOf({ id: 'p1' })],
  ['that is nothing', draftOf(undefined)],
])('a draft %s can’t be shown', (_, draft) => {
  expect(withDraft(live, draft)).toBeUndefined()
})

test('its files come along, and are known as unpublished', () => {
  expect(withDraft(live, draftOf(page))?.publication.find('media', 'f1')?.filename).toBe('plan.pdf')
  expect(unpublishedFilesOf(live, draftOf(page))).toEqual(['f1'])
  const withFile = readPublication({ ...snapshot, media: [stored] }).publication
  expect(unpublishedFilesOf(withFile, draftOf(page))).toEqual([])
})

const key = 'a-service-key-of-some-length'
const now = new Date('2026-11-26T12:00:00Z')

test('a sealed draft comes out as it went in, for five minutes', async () => {
  const sealed = await sealDraft(draftOf(page), now, key)
  expect(await openSealedDraft(sealed, now, key)).toEqual(draftOf(page))
  expect(await openSealedDraft(sealed, new Date(now.getTime() + sealLastsMs), key)).toBeUndefined()
})

test.each([
  ['nothing', () => ''],
  ['another text', (sealed: string) => sealed.replace('Visiting', 'Breaking')],
  ['a longer time', (sealed: string) => sealed.replace(/\.\d+\./, '.99999999999999.')],
  ['another signature', (sealed: string) => sealed.replace(/^./, (digit) => (digit === '0' ? '1' : '0'))],
])('%s is no sealed draft', async (_, change) => {
  expect(await openSealedDraft(change(await sealDraft(draftOf(page), now, key)), now, key)).toBeUndefined()
})

test('a draft that was sealed elsewhere is none here', async () => {
  expect(await openSealedDraft(await sealDraft(draftOf(page), now, 'another-key'), now, key)).toBeUndefined()
})
