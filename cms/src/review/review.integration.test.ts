import { contentTypeNames, globalNames } from '@osi/shared'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { poolOf } from '../platform/postgres.ts'
import { exampleOf } from '../testing/examples-without-relations.ts'
import { startCms, type Asker, type CmsForTests } from '../testing/cms-for-tests.ts'

let cms: CmsForTests
beforeAll(async () => {
  cms = await startCms()
})
afterAll(() => cms.stop())

const read = async (asker: Asker, document: string) => (await cms.rest(asker, 'GET', `/review/${document}`)).body
const step = (asker: Asker, action: string, body: object) => cms.rest(asker, 'POST', `/review/${action}`, body)

test('without a mail server nothing is written for it', async () => {
  const { body } = await cms.rest('author', 'POST', '/contacts?draft=true', { name: 'No mail', _status: 'draft' })
  await step('author', 'ask', { type: 'contacts', id: body.doc.id })
  expect((await poolOf(cms.payload).query('select from outbox')).rowCount).toBe(0)
})

describe('a review of a document', () => {
  let id: string
  let named: { type: string; id: string }
  const about = () => read('author', `documents/contacts/${id}`)
  beforeEach(async () => {
    const { body } = await cms.rest('author', 'POST', '/contacts?draft=true', { name: 'The desk', _status: 'draft' })
    id = body.doc.id
    named = { type: 'contacts', id }
  })

  test('goes from the author to the publisher and back, and ends with the publication', async () => {
    expect(await about()).toMatchObject({ state: 'draft', may: ['edit', 'ask'] })
    const { body: asked } = await step('author', 'ask', { ...named, note: ' Is the number\u2028right? ' })
    expect(asked).toMatchObject({
      state: 'waiting',
      asked: { by: 'author', note: 'Is the number\nright?', isOwn: true },
      may: ['edit', 'withdraw'],
    })
    expect(await read('publisher', `documents/contacts/${id}`)).toMatchObject({
      may: ['edit', 'withdraw', 'send-back', 'publish'],
      asked: { isOwn: false },
    })
    const sent = await step('publisher', 'send-back', {
      ...named,
      asked: asked.asked.at,
      note: 'Ten digits, please.',
      field: 'phone',
    })
    expect(sent.status).toBe(200)
    expect(await about()).toMatchObject({
      state: 'sent-back',
      sentBack: { by: 'publisher', note: 'Ten digits, please.', field: 'phone' },
      may: ['edit', 'ask'],
    })
    await cms.rest('author', 'PATCH', `/contacts/${id}?draft=true`, { phone: '601.359.1003', _status: 'draft' })
    await step('author', 'ask', named)
    expect(await about()).toMatchObject({ state: 'waiting', sentBack: { note: 'Ten digits, please.' } })
    const published = await cms.rest('publisher', 'PATCH', `/contacts/${id}`, { _status: 'published' })
    expect(published.status).toBe(200)
    expect(await about()).toEqual({ state: 'published', may: ['edit'] })
  })

  test('makes no version, and is kept while somebody writes on', async () => {
    const versions = async () => (await cms.payload.countVersions({ collection: 'contacts' })).totalDocs
    const before = await versions()
    await step('author', 'ask', named)
    expect(await versions()).toBe(before)
    await cms.rest('author', 'PATCH', `/contacts/${id}?draft=true`, { role: 'Helper', _status: 'draft' })
    expect((await about()).state).toBe('waiting')
  })

  test('is withdrawn by whoever asked, or by a publisher, and by no other author', async () => {
    const { body } = await step('publisher', 'ask', named)
    const refused = await step('author', 'withdraw', { ...named, asked: body.asked.at })
    expect(refused).toMatchObject({ status: 409, body: { message: expect.stringContaining('publisher asked') } })
    expect((await step('admin', 'withdraw', { ...named, asked: body.asked.at })).body.state).toBe('draft')
    expect((await about()).asked).toBeUndefined()
  })

  test('answers the request that the editor has seen, and no other', async () => {
    const { body: first } = await step('author', 'ask', named)
    await step('author', 'withdraw', { ...named, asked: first.asked.at })
    await step('author', 'ask', named)
    const late = await step('publisher', 'send-back', { ...named, asked: first.asked.at, note: 'No.' })
    expect(late).toMatchObject({ status: 409, body: { message: expect.stringContaining('asked anew') } })
    expect((await about()).state).toBe('waiting')
  })

  test('is asked for once', async () => {
    const answers = await Promise.all([step('author', 'ask', named), step('admin', 'ask', named)])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  })

  test('says whose it is by the account, whatever is sent along', async () => {
    const { body } = await step('author', 'ask', { ...named, askedBy: cms.accounts.admin, by: 'admin' })
    expect(body.asked.by).toBe('author')
    const forged = await step('author', 'send-back', { ...named, asked: body.asked.at, note: 'Forged' })
    expect(forged.status).toBe(403)
  })

  test('is about fields that the form has', async () => {
    const { body } = await step('author', 'ask', named)
    const sent = await step('publisher', 'send-back', {
      ...named,
      asked: body.asked.at,
      note: 'x',
      field: 'updatedBy',
    })
    expect(sent.status).toBe(409)
    expect((await about()).state).toBe('waiting')
  })

  test('survives the trash, where nothing is asked, and a restored version', async () => {
    await step('author', 'ask', named)
    await cms.rest('author', 'PATCH', `/contacts/${id}`, { deletedAt: '2026-11-26T00:00:00Z' })
    expect(await about()).toMatchObject({ state: 'waiting', may: [] })
    await cms.rest('author', 'PATCH', `/contacts/${id}?trash=true`, { deletedAt: null })
    const { docs } = await cms.payload.findVersions({ collection: 'contacts', where: { parent: { equals: id } } })
    await cms.rest('author', 'POST', `/contacts/versions/${docs.at(-1)?.id}?draft=true`)
    expect(await about()).toMatchObject({ state: 'waiting', may: ['edit', 'withdraw'] })
  })

  test('goes with a document that is deleted for good', async () => {
    await step('author', 'ask', named)
    await cms.payload.delete({ collection: 'contacts', id, trash: true })
    expect((await cms.rest('author', 'GET', `/review/documents/contacts/${id}`)).status).toBe(404)
    const { rows } = await poolOf(cms.payload).query('select from reviews where document = $1', [`contacts/${id}`])
    expect(rows).toEqual([])
  })

  test('is not ended by a publication that is refused', async () => {
    await cms.rest('author', 'PATCH', `/contacts/${id}?draft=true`, { name: '', _status: 'draft' })
    await step('author', 'ask', named)
    expect((await cms.rest('publisher', 'PATCH', `/contacts/${id}`, { _status: 'published' })).status).toBe(400)
    expect((await about()).state).toBe('waiting')
  })
})

test('what is no document, or is sent in another way, is refused', async () => {
  const id = '4f6e1f9c-3c5e-4a5e-9a54-0d8f4b0f6a11'
  expect((await step('author', 'ask', { type: 'contacts', id })).status).toBe(404)
  expect((await step('author', 'ask', { type: 'media', id })).status).toBe(404)
  expect((await step('author', 'ask', { type: 'nothing' })).status).toBe(400)
  expect((await cms.rest('author', 'GET', `/review/documents/users/${cms.accounts.admin}`)).status).toBe(404)
  const form = { 'content-type': 'text/plain' }
  expect((await cms.rest('author', 'POST', '/review/ask', { type: 'home' }, form)).status).toBe(400)
})

test.each(contentTypeNames)('%s: changes over what readers have are asked about, and published', async (type) => {
  const data = { ...exampleOf(type), _status: 'published' }
  const { id } = (await cms.rest('publisher', 'POST', `/${type}`, data)).body.doc
  expect((await step('author', 'ask', { type, id })).body.message).toContain('nothing to review')
  await cms.rest('author', 'PATCH', `/${type}/${id}?draft=true`, { _status: 'draft' })
  expect((await step('author', 'ask', { type, id })).body.state).toBe('changed-waiting')
  await cms.rest('publisher', 'PATCH', `/${type}/${id}`, { _status: 'published' })
  expect(await read('author', `documents/${type}/${id}`)).toEqual({ state: 'published', may: ['edit'] })
})

test.each(globalNames)('%s: the same for a global', async (type) => {
  const first = await step('author', 'ask', { type })
  expect(first.body).toMatchObject({ state: 'waiting', asked: { by: 'author' } })
  const sent = await step('publisher', 'send-back', { type, asked: first.body.asked.at, note: 'Not yet.' })
  expect(sent.body.state).toBe('sent-back')
})

test('publishing a global ends what was asked about it', async () => {
  const published = await cms.rest('publisher', 'POST', '/globals/notice', { message: 'Closed', _status: 'published' })
  expect(published.status).toBe(200)
  expect(await read('author', 'globals/notice')).toEqual({ state: 'published', may: ['edit'] })
})
