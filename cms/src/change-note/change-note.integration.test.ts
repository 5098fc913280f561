import { contentTypeNames, snapshotSchema, valuesOf } from '@osi/shared'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { exampleOf } from '../testing/examples-without-relations.ts'
import { startCms, type CmsForTests } from '../testing/cms-for-tests.ts'

let cms: CmsForTests
beforeAll(async () => {
  cms = await startCms()
})
afterAll(() => cms.stop())

const save = async (asker: 'author' | 'publisher', id: string, data: object) =>
  cms.rest(asker, 'PATCH', `/webinars/${id}${asker === 'author' ? '?draft=true' : ''}`, data)
const notesOf = async (id: string) => {
  const { docs } = await cms.payload.findVersions({
    collection: 'webinars',
    where: { parent: { equals: id } },
    sort: 'createdAt',
  })
  return docs.map(({ version }) => version.changeNote ?? '')
}
const publicWebinar = async () => {
  const { publicationResponse } = await import('../publication/publication-response.ts')
  const request = new Request('http://localhost:3000/api/publication', { headers: cms.headersOf('service') })
  const response = await publicationResponse(request, async () => cms.payload)
  return valuesOf(snapshotSchema.parse(await response.json()).documents.webinars?.[0])
}

test('a note stays with the version that was published with it, and with no other', async () => {
  const data = { ...exampleOf('webinars'), _status: 'published' }
  const { body } = await cms.rest('publisher', 'POST', '/webinars', data)
  const { id } = body.doc
  await save('publisher', id, { summary: 'In room 4', _status: 'published', changeNote: 'New room' })
  await save('author', id, { summary: 'In room 5', _status: 'draft' })
  await save('publisher', id, { _status: 'published' })
  expect(await notesOf(id)).toEqual(['', 'New room', '', ''])
  const { docs } = await cms.payload.findVersions({
    collection: 'webinars',
    where: { 'version.changeNote': { equals: 'New room' } },
  })
  await cms.rest('publisher', 'POST', `/webinars/versions/${docs[0]?.id}`)
  expect((await notesOf(id)).at(-1)).toBe('')
  const copy = await cms.rest('publisher', 'POST', `/webinars/${id}/duplicate?draft=true`, {})
  expect(copy.body.doc).toMatchObject({ changeNote: null, lastUpdate: null })
})

test('readers are told of it only if the publisher says so, until they are told of something newer', async () => {
  const [{ id } = { id: '' }] = (
    await cms.payload.find({ collection: 'webinars', where: { _status: { equals: 'published' } } })
  ).docs
  await save('publisher', id, { _status: 'published', changeNote: 'A typo' })
  const publish = async (data: object) => (await save('publisher', id, { _status: 'published', ...data })).body.doc
  expect((await publish({ changeNote: 'A typo' })).lastUpdate).toBeNull()
  const told = (await publish({ changeNote: 'New room', changeNoteIsPublic: true })).lastUpdate
  expect(told).toMatchObject({ note: 'New room' })
  expect((await publish({ summary: 'In room 6' })).lastUpdate).toEqual(told)
  expect((await publish({ lastUpdate: { at: told.at, note: 'Forged' } })).lastUpdate).toEqual(told)
  await save('author', id, { _status: 'draft', changeNote: 'Mine', changeNoteIsPublic: true })
  expect((await publish({ summary: 'In room 7' })).lastUpdate).toEqual(told)
})

test('what readers get of it is the note that they are told, and nothing of the others', async () => {
  const webinar = await publicWebinar()
  expect(Object.keys(webinar)).not.toContain('changeNote')
  expect(webinar.lastUpdate).toMatchObject({ note: 'New room' })
})

test.each(contentTypeNames)('%s are published with a note', async (type) => {
  const data = { ...exampleOf(type), _status: 'published', changeNote: 'First' }
  expect((await cms.rest('publisher', 'POST', `/${type}`, data)).body.doc.changeNote).toBe('First')
})
