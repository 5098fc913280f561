import { createLocalReq } from 'payload'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Role } from '../access/roles.ts'
import { startCms, type CmsForTests } from '../testing/cms-for-tests.ts'

let cms: CmsForTests
beforeAll(async () => {
  cms = await startCms()
})
afterAll(() => cms.stop())

const now = new Date('2027-03-01T15:00:00Z')

const make = async (asker: Role, name: string, more: object = {}): Promise<string> => {
  const { body } = await cms.rest(asker, 'POST', '/contacts', {
    name,
    phone: '601.359.1003',
    _status: 'published',
    ...more,
  })
  if (!body.doc) throw new Error(JSON.stringify(body))
  return body.doc.id
}
const newest = async (id: string) => (await cms.rest('publisher', 'GET', `/contacts/${id}?draft=true&depth=0`)).body
const versionsOf = async (id: string): Promise<{ id: string }[]> =>
  (await cms.rest('publisher', 'GET', `/contacts/versions?where[parent][equals]=${id}&sort=createdAt`)).body.docs
const sayStillRight = (asker: Role, id: string, type = 'contacts') =>
  cms.rest(asker, 'POST', '/still-right', { type, id })

async function dueFor(role: Role): Promise<{ title: string; owner: string; reviewBy: string }[]> {
  const { dueDocuments } = await import('./due-documents.ts')
  const user = await cms.payload.findByID({ collection: 'users', id: cms.accounts[role] })
  return dueDocuments(await createLocalReq({ user: { ...user, collection: 'users' } }, cms.payload), now, 8)
}

test('a new document is its maker’s, and due for review after the interval', async () => {
  const id = await make('publisher', 'New')
  const { owner, reviewBy, createdAt } = await newest(id)
  expect(owner).toBe(cms.accounts.publisher)
  const days = (Date.parse(reviewBy) - Date.parse(createdAt)) / (24 * 60 * 60 * 1000)
  expect(Math.round(days)).toBeGreaterThanOrEqual(364)
  expect(Math.round(days)).toBeLessThanOrEqual(366)
})

test('readers get neither the owner nor the day', async () => {
  const id = await make('publisher', 'For readers', { owner: cms.accounts.author, reviewBy: '2027-01-04' })
  const { publicationResponse } = await import('../publication/publication-response.ts')
  const asked = new Request('http://localhost:3000/api/publication', { headers: cms.headersOf('service') })
  const text = await (await publicationResponse(asked, () => Promise.resolve(cms.payload))).text()
  expect(text).toContain(id)
  expect(text).not.toContain('reviewBy')
  expect(text).not.toContain(cms.accounts.author)
})

test('“Still right” sets the next day, for what is published and for the draft over it, without a version', async () => {
  const id = await make('publisher', 'Looked at', { reviewBy: '2027-02-01' })
  await cms.rest('author', 'PATCH', `/contacts/${id}?draft=true`, { name: 'Looked at, a draft', _status: 'draft' })
  const before = { versions: await versionsOf(id), document: await newest(id) }
  const { status, body } = await sayStillRight('author', id)
  expect([status, body]).toEqual([200, { reviewBy: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) }])
  const document = await newest(id)
  expect(document.reviewBy).toBe(`${body.reviewBy}T12:00:00.000Z`)
  expect({ ...document, reviewBy: '' }).toEqual({ ...before.document, reviewBy: '' })
  const published = (await cms.rest('publisher', 'GET', `/contacts/${id}?depth=0`)).body
  expect([published.name, published.reviewBy]).toEqual(['Looked at', document.reviewBy])
  expect((await versionsOf(id)).map((version) => version.id)).toEqual(before.versions.map((version) => version.id))
})

test('a version that is restored leaves owner and day as they are', async () => {
  const id = await make('publisher', 'Restored', { reviewBy: '2027-02-01' })
  await cms.rest('publisher', 'PATCH', `/contacts/${id}`, { name: 'Later', owner: cms.accounts.author })
  await sayStillRight('publisher', id)
  const { reviewBy } = await newest(id)
  const [first] = await versionsOf(id)
  await cms.rest('publisher', 'POST', `/contacts/versions/${first?.id}`)
  expect(await newest(id)).toMatchObject({ name: 'Restored', owner: cms.accounts.author, reviewBy })
})

test.each([
  ['a kind that nobody looks after', 'webinars', 404],
  ['no kind at all', 'users', 404],
])('%s has nothing that could be still right', async (_name, type, status) => {
  const id = await make('publisher', 'Some contact')
  expect((await sayStillRight('publisher', id, type)).status).toBe(status)
})

test('what is due concerns its owner; a publisher sees what nobody owns, and what was left for 30 days', async () => {
  await cms.payload.db.deleteMany({ collection: 'contacts', where: {} })
  await cms.payload.db.deleteVersions({ collection: 'contacts', where: {} })
  const { author, publisher } = cms.accounts
  await make('publisher', 'The author’s', { owner: author, reviewBy: '2027-02-20' })
  await make('publisher', 'The author’s, long ago', { owner: author, reviewBy: '2027-01-20' })
  await make('publisher', 'Nobody’s', { owner: null, reviewBy: '2027-02-25' })
  await make('publisher', 'One’s own, today', { owner: publisher, reviewBy: '2027-03-01' })
  await make('publisher', 'Not yet', { owner: publisher, reviewBy: '2027-03-02' })
  const gone = await make('publisher', 'In the trash', { owner: author, reviewBy: '2027-02-20' })
  await cms.rest('publisher', 'PATCH', `/contacts/${gone}`, { deletedAt: '2027-03-01T00:00:00Z' })
  expect((await sayStillRight('publisher', gone)).status).toBe(404)
  expect((await dueFor('author')).map(({ title }) => title)).toEqual(['The author’s, long ago', 'The author’s'])
  expect(await dueFor('publisher')).toMatchObject([
    { title: 'The author’s, long ago', owner: 'author', reviewBy: '2027-01-20' },
    { title: 'Nobody’s', owner: 'nobody' },
    { title: 'One’s own, today', owner: 'you' },
  ])
})
