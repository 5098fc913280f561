import { createLocalReq } from 'payload'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Role } from '../access/roles.ts'
import { startCms, type CmsForTests } from '../testing/cms-for-tests.ts'

let cms: CmsForTests
beforeAll(async () => {
  cms = await startCms()
})
afterAll(() => cms.stop())

const inDays = (days: number): string => new Date(Date.now() + days * 24 * 60 * 60 * 1000).toISOString()

const make = async (collection: string, values: object): Promise<string> => {
  const { body } = await cms.rest('publisher', 'POST', `/${collection}`, { _status: 'published', ...values })
  if (!body.doc) throw new Error(JSON.stringify(body))
  return body.doc.id
}
const webinar = (title: string, days: number, more: object = {}) =>
  make('webinars', { title, startsAt: inDays(days), startsAt_tz: 'America/Chicago', ...more })

type States = Record<string, string>
const statesIn = ({ steps }: { steps: { name: string; state: string }[] }): States =>
  Object.fromEntries(steps.map(({ name, state }) => [name, state]))
const sheetOf = async (id: string, type = 'webinars') =>
  (await cms.rest('author', 'GET', `/run-sheet/${type}/${id}`)).body
const tick = (asker: Role, id: string, step: string, isDone = true) =>
  cms.rest(asker, 'POST', '/run-sheet/tick', { type: 'webinars', id, step, isDone })

async function onMyDay() {
  const { openRunSheets } = await import('./open-run-sheets.ts')
  const user = await cms.payload.findByID({ collection: 'users', id: cms.accounts.author })
  const req = await createLocalReq({ user: { ...user, collection: 'users' } }, cms.payload)
  const at = new Date()
  const sheets = await openRunSheets(req, { at, until: new Date(inDays(30)), limit: 8 })
  return sheets.map(({ title, steps }) => [title, steps.map(({ name }) => name)])
}

test('a webinar’s steps follow from what is saved, a draft over what readers have included', async () => {
  const id = await webinar('To come', 5, { registration: { url: 'https://register.example.org/1#now' } })
  const expected = { captioner: 'open', link: 'later', slides: 'open', recording: 'later', captions: 'later' }
  expect(statesIn(await sheetOf(id))).toEqual(expected)
  const recording = { transcript: 'Welcome.' }
  await cms.rest('author', 'PATCH', `/webinars/${id}?draft=true`, { recording, _status: 'draft' })
  expect(statesIn(await sheetOf(id))).toMatchObject({ recording: 'done', captions: 'open' })
})

test('its registration link is what the link check says of it, a failure once it is no passing outage', async () => {
  const id = await webinar('With a link', 5, { registration: { url: 'https://register.example.org/2#now' } })
  const { poolOf } = await import('../platform/postgres.ts')
  const say = (judgedAt: string, failingSince: string | null) =>
    poolOf(cms.payload).query(
      `insert into checked_links (link, documents, due_at, judged_at, failing_since)
         values ('https://register.example.org/2', '[]', now(), $1, $2)
         on conflict (link) do update set judged_at = excluded.judged_at, failing_since = excluded.failing_since`,
      [judgedAt, failingSince],
    )
  const link = async () => statesIn(await sheetOf(id)).link
  await say(inDays(0), null)
  expect(await link()).toBe('done')
  await say(inDays(0), inDays(0))
  expect(await link()).toBe('later')
  await say(inDays(0), inDays(-1))
  expect(await link()).toBe('open')
})

test('a room, and the links for attending online, are asked for where people attend both ways', async () => {
  const id = await webinar('In a room', 5, { venue: { name: 'Example Hall' } })
  expect(statesIn(await sheetOf(id))).toMatchObject({ room: 'open' })
  expect(statesIn((await tick('author', id, 'room')).body)).toMatchObject({ room: 'done' })
  const { poolOf } = await import('../platform/postgres.ts')
  await poolOf(cms.payload).query(
    `insert into checked_links (link, documents, due_at, judged_at, failing_since)
       values ('https://video.example.org/day', '[]', now(), now(), null)`,
  )
  const day = (days: number, url: string) => ({ date: inDays(days).slice(0, 10), online: { url } })
  const answering = await make('conferences', { title: 'Watched', days: [day(9, 'https://video.example.org/day#now')] })
  expect(statesIn(await sheetOf(answering, 'conferences'))).toEqual({ captioner: 'open', 'online-link': 'done' })
})

test('a tick is kept with who made it, makes no version, and is taken back', async () => {
  const id = await webinar('Ticked', 5)
  const versions = async () => (await cms.rest('author', 'GET', `/webinars/versions?where[parent][equals]=${id}`)).body
  const { totalDocs } = await versions()
  const ticked = await tick('author', id, 'captioner')
  expect(ticked.body.steps[0]).toMatchObject({
    name: 'captioner',
    state: 'done',
    words: expect.stringContaining('author'),
  })
  expect((await tick('publisher', id, 'captioner')).body.steps[0].words).toContain('author noted')
  expect((await versions()).totalDocs).toBe(totalDocs)
  expect((await tick('publisher', id, 'captioner', false)).body.steps[0].state).toBe('open')
})

test.each([
  ['a step that data say', { type: 'webinars', step: 'recording' }, 400],
  ['a kind without a run-sheet', { type: 'contacts', step: 'captioner' }, 404],
  ['an event that is not there', { type: 'conferences', step: 'captioner' }, 404],
])('%s can’t be ticked', async (_, { type, step }, status) => {
  const id = await webinar('Not ticked', 5)
  const answer = await cms.rest('author', 'POST', '/run-sheet/tick', { type, id, step, isDone: true })
  expect(answer.status).toBe(status)
})

test('a draft without a date has no steps yet', async () => {
  const { body } = await cms.rest('author', 'POST', '/webinars?draft=true', { title: 'No date', _status: 'draft' })
  expect(await sheetOf(body.doc.id)).toEqual({ steps: [] })
})

test('a webinar that is deleted for good takes its ticks along', async () => {
  const id = await webinar('Deleted', 5)
  await tick('author', id, 'captioner')
  await cms.rest('publisher', 'PATCH', `/webinars/${id}`, { deletedAt: inDays(0) })
  await cms.rest('publisher', 'DELETE', `/webinars/${id}?trash=true`)
  const { ticksOf } = await import('./ticks.ts')
  const req = await createLocalReq({}, cms.payload)
  expect((await ticksOf([`webinars/${id}`], req)).size).toBe(0)
})

test('My day names the published events with steps that wait, the nearest first, until they are done', async () => {
  for (const collection of ['webinars', 'conferences'] as const) {
    await cms.payload.db.deleteMany({ collection, where: {} })
    await cms.payload.db.deleteVersions({ collection, where: {} })
  }
  const captioned = { recording: { url: 'https://video.example.org/1', transcript: 'Welcome.' } }
  await webinar('Next week', 7)
  await webinar('In two months', 60)
  await webinar('Cancelled', 3, { condition: 'cancelled' })
  const old = await webinar('Long over', -400, captioned)
  await webinar('Over, nothing to read', -400)
  await make('conferences', { title: 'Convening', days: [{ date: inDays(20).slice(0, 10) }] })
  await make('conferences', { title: 'Convening, over', days: [{ date: inDays(-20).slice(0, 10) }] })
  await cms.rest('author', 'POST', '/webinars?draft=true', { title: 'A draft', startsAt: inDays(2), _status: 'draft' })
  expect(await onMyDay()).toEqual([
    ['Next week', ['captioner', 'slides']],
    ['Convening', ['captioner']],
    ['Long over', ['captions']],
  ])
  await tick('author', old, 'captions')
  expect((await onMyDay()).map(([title]) => title)).toEqual(['Next week', 'Convening'])
})
