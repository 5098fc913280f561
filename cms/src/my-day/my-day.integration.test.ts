import { afterAll, beforeAll, expect, test } from 'vitest'
import { createLocalReq } from 'payload'
import type { Role } from '../access/roles.ts'
import { startCms, type CmsForTests } from '../testing/cms-for-tests.ts'

let cms: CmsForTests
beforeAll(async () => {
  cms = await startCms()
})
afterAll(() => cms.stop())

const now = new Date('2027-03-01T15:00:00Z')

async function dayOf(role: Role) {
  const { readMyDay } = await import('./read-my-day.ts')
  const user = await cms.payload.findByID({ collection: 'users', id: cms.accounts[role] })
  return readMyDay(await createLocalReq({ user: { ...user, collection: 'users' } }, cms.payload), now)
}

const create = async (asker: Role, name: string, more: object = {}): Promise<string> => {
  const isPublished = 'phone' in more
  const address = isPublished ? '/contacts' : '/contacts?draft=true'
  const { body } = await cms.rest(asker, 'POST', address, { name, _status: 'draft', ...more })
  if (!body.doc) throw new Error(JSON.stringify(body))
  return body.doc.id
}
const ask = async (id: string, asker: Role = 'author') =>
  (await cms.rest(asker, 'POST', '/review/ask', { type: 'contacts', id, note: 'Please' })).body

test('an author finds the drafts that they wrote, the latest first, and nobody else’s', async () => {
  await create('author', 'First')
  await create('author', 'Second')
  await create('publisher', 'Not theirs')
  const { drafts } = await dayOf('author')
  expect(drafts.map(({ title }) => title)).toEqual(['Second', 'First'])
})

test('what is asked about waits for those who publish, and stands with its author as such', async () => {
  const id = await create('author', 'Asked about')
  await ask(id)
  const publisher = await dayOf('publisher')
  expect(publisher.waiting).toMatchObject([{ document: { title: 'Asked about' }, review: { askedNote: 'Please' } }])
  expect(publisher.asked).toEqual([])
  const author = await dayOf('author')
  expect(author.waiting).toEqual([])
  expect(author.asked).toMatchObject([{ document: { id }, review: { state: 'waiting' } }])
  expect(author.drafts.map((draft) => draft.id)).not.toContain(id)
})

test('what was sent back is with its author first, and no longer with the publisher', async () => {
  const id = await create('author', 'Sent back')
  const { asked } = await ask(id)
  const answer = { type: 'contacts', id, asked: asked.at, note: 'The number?' }
  await cms.rest('publisher', 'POST', '/review/send-back', answer)
  expect((await dayOf('author')).asked[0]).toMatchObject({ document: { id }, review: { sentBackNote: 'The number?' } })
  expect((await dayOf('publisher')).waiting.map(({ document }) => document.title)).toEqual(['Asked about'])
})

test('what is in the trash waits for nobody', async () => {
  const id = await create('author', 'Thrown away')
  await ask(id)
  await cms.rest('author', 'PATCH', `/contacts/${id}`, { deletedAt: '2027-03-01T00:00:00Z' })
  expect((await dayOf('publisher')).waiting.map(({ document }) => document.id)).not.toContain(id)
  expect((await dayOf('author')).asked.map(({ document }) => document.id)).not.toContain(id)
})

test('what goes live or is withdrawn within 30 days is named, in its order, drafts left out', async () => {
  const published = { _status: 'published', phone: '601.359.1003' }
  await create('publisher', 'Goes later', { ...published, withdrawAt: '2027-03-20T15:00:00.000Z' })
  await create('publisher', 'Comes soon', { ...published, goLiveAt: '2027-03-02T15:00:00.000Z' })
  await create('publisher', 'Too far', { ...published, goLiveAt: '2027-04-02T15:00:00.000Z' })
  await create('publisher', 'Long live', { ...published, goLiveAt: '2027-02-02T15:00:00.000Z' })
  await create('publisher', 'A draft', { goLiveAt: '2027-03-02T15:00:00.000Z', _status: 'draft' })
  await cms.rest('publisher', 'POST', '/globals/notice', {
    message: 'Closed',
    from: '2027-03-05T15:00:00.000Z',
    until: '2027-05-05T15:00:00.000Z',
    _status: 'published',
  })
  expect((await dayOf('author')).planned.map(({ type, title, what }) => [type, title, what])).toEqual([
    ['contacts', 'Comes soon', 'goes live'],
    ['notice', '', 'goes live'],
    ['contacts', 'Goes later', 'is withdrawn'],
  ])
})

test('reports of readers are counted for those who may read them', async () => {
  await cms.rest('service', 'POST', '/bug-reports', { message: 'It is broken.' })
  expect((await dayOf('publisher')).newReports).toBe(1)
  expect((await dayOf('author')).newReports).toBe(0)
})

test('one’s own requests and those in the trash don’t take the place of what others ask', async () => {
  for (let number = 0; number < 9; number++) await ask(await create('publisher', `Own ${number}`), 'publisher')
  for (let number = 0; number < 9; number++) {
    const id = await create('author', `Gone ${number}`)
    await ask(id)
    await cms.rest('author', 'PATCH', `/contacts/${id}`, { deletedAt: '2027-03-01T00:00:00Z' })
  }
  await ask(await create('author', 'Asked last'))
  const { waiting, asked, drafts } = await dayOf('publisher')
  expect(waiting.map(({ document }) => document.title)).toEqual(['Asked about', 'Asked last'])
  expect(asked).toHaveLength(8)
  // Nine were asked about and eight of them are named; the ninth is no draft that was forgotten.
  expect(drafts.map(({ title }) => title).filter((title) => title.startsWith('Own'))).toEqual([])
})
