import {
  olderInSpanish,
  paragraph,
  readPublication,
  richTextOf,
  snapshotSchema,
  spanishTexts,
  valuesOf,
  type Publication,
} from '@osi/shared'
import { createLocalReq } from 'payload'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { queryOfView, olderSpanishView } from '../list-views/list-view.ts'
import { startCms, type CmsForTests } from '../testing/cms-for-tests.ts'

let cms: CmsForTests
let csi: string
let tsi: string
beforeAll(async () => {
  cms = await startCms()
  csi = await make('school-categories', { name: 'Comprehensive Support', acronym: 'CSI', meaning: 'It gets help.' })
  tsi = await make('school-categories', { name: 'Targeted Support', acronym: 'TSI', meaning: 'A group gets help.' })
})
afterAll(() => cms.stop())

async function make(collection: string, data: object): Promise<string> {
  const { status, body } = await cms.rest('publisher', 'POST', `/${collection}`, { ...data, _status: 'published' })
  expect(status, JSON.stringify(body)).toBe(201)
  return body.doc.id
}
async function publish(path: string, data: object) {
  const method = path.startsWith('/globals/') ? 'POST' : 'PATCH'
  const { status, body } = await cms.rest('publisher', method, path, { ...data, _status: 'published' })
  expect(status, JSON.stringify(body)).toBe(200)
  return body.doc ?? body.result
}
const category = (id: string) => `/school-categories/${id}`

/** What readers get now. */
async function published(): Promise<Publication> {
  const { publicationResponse } = await import('../publication/publication-response.ts')
  const request = new Request('http://localhost:3000/api/publication', { headers: cms.headersOf('service') })
  const response = await publicationResponse(request, async () => cms.payload)
  const { publication, problems } = readPublication(snapshotSchema.parse(await response.json()))
  expect(problems).toEqual([])
  return publication
}
const olderForReaders = async (id: string) =>
  olderInSpanish('school-categories', (await published()).find('school-categories', id))
async function toReview(): Promise<{ inList: string[]; onMyDay: string[] }> {
  const { readMyDay } = await import('../my-day/read-my-day.ts')
  const list = await cms.rest('author', 'GET', `/school-categories${queryOfView(olderSpanishView)}&draft=true&depth=0`)
  const user = await cms.payload.findByID({ collection: 'users', id: cms.accounts.author })
  const req = await createLocalReq({ user: { ...user, collection: 'users' } }, cms.payload)
  const { olderSpanish } = await readMyDay(req, new Date('2027-03-01T15:00:00Z'))
  return {
    inList: list.body.docs.map(({ id }: { id: string }) => id),
    onMyDay: olderSpanish.map(({ type, id }) => `${type}/${id}`),
  }
}

test('without Spanish, readers get nothing of it', async () => {
  const { documents } = await published()
  expect(documents['school-categories'].map((each) => Object.keys(each).includes('spanish'))).toEqual([false, false])
  expect(await toReview()).toEqual({ inList: [], onMyDay: [] })
})

test('the Spanish that a person writes fits its English until the English changes, also for readers', async () => {
  await publish(category(csi), { spanish: { name: 'Apoyo integral', meaning: 'Recibe ayuda.' } })
  expect((await published()).find('school-categories', csi)?.spanish).toMatchObject({ meaning: 'Recibe ayuda.' })
  expect(await olderForReaders(csi)).toEqual([])
  await publish(category(csi), { meaning: 'It gets more help.' })
  expect(await olderForReaders(csi)).toEqual(['meaning'])
  expect(await toReview()).toEqual({ inList: [csi], onMyDay: [`school-categories/${csi}`] })
})

test('another text in Spanish, and digests that somebody sends, say nothing of the older one', async () => {
  await publish(category(csi), { spanish: { summary: 'En pocas palabras.', translatedFrom: {}, isOlder: false } })
  expect(await olderForReaders(csi)).toEqual(['meaning'])
  expect((await toReview()).inList).toEqual([csi])
})

test('who approves the Spanish vouches for it until the English changes again', async () => {
  const saved = await publish(category(csi), { spanish: { isApproved: true } })
  expect(saved.spanish).toMatchObject({ isApproved: null, isOlder: null })
  expect(await olderForReaders(csi)).toEqual([])
  expect(await toReview()).toEqual({ inList: [], onMyDay: [] })
  await publish(category(csi), { acronym: 'CSI' })
  expect(await olderForReaders(csi)).toEqual([])
})

test('a draft of the English is to be reviewed, and changes nothing for readers', async () => {
  await cms.rest('author', 'PATCH', `${category(csi)}?draft=true`, { meaning: 'It gets help soon.', _status: 'draft' })
  expect(await olderForReaders(csi)).toEqual([])
  expect((await toReview()).inList).toEqual([csi])
  await publish(category(csi), {})
  expect(await olderForReaders(csi)).toEqual(['meaning'])
})

test('a version that comes back brings the English that its Spanish translates', async () => {
  const { docs } = await cms.payload.findVersions({
    collection: 'school-categories',
    where: { parent: { equals: csi }, 'version.meaning': { equals: 'It gets more help.' } },
    sort: '-createdAt',
  })
  await cms.rest('publisher', 'POST', `/school-categories/versions/${docs.at(-1)?.id}`)
  expect(await olderForReaders(csi)).toEqual(['meaning'])
  await cms.rest('publisher', 'POST', `/school-categories/versions/${docs[0]?.id}`)
  expect(await olderForReaders(csi)).toEqual([])
})

test('nobody vouches for an English that a colleague changed while the Spanish was written', async () => {
  const began = await publish(category(tsi), { spanish: { meaning: 'Un grupo recibe ayuda.' } })
  await publish(category(tsi), { meaning: 'Two groups get help.' })
  await publish(category(tsi), {
    spanish: { meaning: 'Un grupo recibe apoyo.' },
    editedFrom: { version: began.updatedAt, values: { spanish: { meaning: 'Un grupo recibe ayuda.' } } },
  })
  expect((await published()).find('school-categories', tsi)?.spanish?.meaning).toBe('Un grupo recibe apoyo.')
  expect(await olderForReaders(tsi)).toEqual(['meaning'])
})

test('a copy of a question has no Spanish', async () => {
  const id = await make('faqs', {
    question: 'Why?',
    answer: richTextOf(paragraph('To help.')),
    spanish: { question: '¿Por qué?', answer: richTextOf(paragraph('Para ayudar.')) },
  })
  const copy = await cms.rest('publisher', 'POST', `/faqs/${id}/duplicate?draft=true`, {})
  expect(copy.body.doc.question).toContain('Why?')
  expect(copy.body.doc.spanish).toMatchObject({ question: null, translatedFrom: null, isOlder: null })
})

test('rich text has one digest in the CMS and for readers', async () => {
  const answer = (text: string) => richTextOf(paragraph(text), paragraph(''), paragraph('The end.'))
  const spanish = { question: '¿Cuándo?', answer: answer('Mañana.') }
  const id = await make('faqs', { question: 'When?', answer: answer('Tomorrow.'), spanish })
  const older = async () => olderInSpanish('faqs', (await published()).find('faqs', id))
  expect(await older()).toEqual([])
  await publish(`/faqs/${id}`, { answer: answer('In a week.') })
  expect(await older()).toEqual(['answer'])
})

test('a notice in Spanish is to be reviewed by its own name', async () => {
  await publish('/globals/notice', { message: 'Closed on Friday.', spanish: { message: 'Cerrado el viernes.' } })
  const older = async () => olderInSpanish('notice', (await published()).globals.notice)
  expect(await older()).toEqual([])
  await publish('/globals/notice', { message: 'Closed on Thursday.' })
  expect(await older()).toEqual([...spanishTexts.notice])
  expect((await toReview()).onMyDay).toContain('notice/notice')
  expect(valuesOf((await published()).globals.notice?.spanish).isOlder).toBeUndefined()
})
