import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { CmsForTests } from '../testing/cms-for-tests.ts'
import { emptyRegister, startCmsWithCategories } from './testing/cms-with-register.ts'

let cms: CmsForTests
beforeAll(async () => {
  cms = await startCmsWithCategories(['CSI', 'TSI'])
})
afterAll(() => cms.stop())
beforeEach(() => emptyRegister(cms))

const heading = 'School Year,District Number,District Name,School Number,School Name,Category'
const list = (schoolYear: string, category = 'CSI') =>
  `${heading}\n${schoolYear},0101,Example County School District,01011,Example North High,${category}`
const preview = (text: string) =>
  cms.rest('publisher', 'POST', '/register/preview', text, { 'content-type': 'text/csv' })
const confirm = (token: string, publish: boolean) =>
  cms.rest('publisher', 'POST', '/register/import', { token, publish, confirmLarge: true })
const importList = async (text: string, publish: boolean) => confirm((await preview(text)).body.token, publish)
const publicIn = async (collection: 'schools' | 'districts') =>
  (await cms.payload.find({ collection, where: { _status: { equals: 'published' } }, depth: 0 })).docs
const school = async () => (await cms.payload.find({ collection: 'schools', draft: true, depth: 0 })).docs[0]

it('publishes what an earlier import left as drafts, districts included, and an undo makes drafts of it again', async () => {
  await importList(list('2022-23'), false)
  expect(await publicIn('districts')).toEqual([])
  const { body } = await preview(list('2022-23'))
  expect(body).toMatchObject({
    schools: 0,
    drafts: [{ number: '01011', name: 'Example North High' }],
    schoolsToPublish: 1,
  })
  expect(await confirm(body.token, true)).toMatchObject({ status: 200 })
  expect(await publicIn('schools')).toHaveLength(1)
  expect(await publicIn('districts')).toHaveLength(1)
  expect((await preview(list('2022-23'))).body).toMatchObject({ schools: 0, drafts: [], schoolsToPublish: 0 })

  expect(await cms.rest('publisher', 'POST', '/register/undo', { import: body.token })).toMatchObject({ status: 200 })
  expect(await publicIn('schools')).toEqual([])
  expect(await publicIn('districts')).toEqual([])
  expect((await school())?.identifications).toHaveLength(1)
})

it('names the drafts that are published with a file, and leaves alone a draft of something that the file says nothing of', async () => {
  await importList(list('2022-23'), true)
  const id = (await school())?.id
  await cms.rest('author', 'PATCH', `/schools/${id}?draft=true`, { grades: 'A draft', _status: 'draft' })
  expect((await preview(list('2022-23'))).body).toMatchObject({ schools: 0, drafts: [], schoolsToPublish: 0 })
  const named = [{ number: '01011', name: 'Example North High' }]
  expect((await preview(list('2023-24'))).body).toMatchObject({ schools: 1, drafts: named, schoolsToPublish: 1 })
})

it('does not write over what someone edited after the file was shown', async () => {
  await importList(list('2022-23'), true)
  const { token, counts } = (await preview(list('2023-24', 'TSI'))).body
  const { id, identifications } = (await school()) ?? {}
  await cms.rest('publisher', 'PATCH', `/schools/${id}`, { grades: '9–12', identifications, _status: 'published' })
  expect((await preview(list('2023-24', 'TSI'))).body.counts).toEqual(counts)
  expect(await confirm(token, true)).toMatchObject({
    status: 409,
    body: { message: expect.stringContaining('Someone edited Example North High since the file was shown') },
  })
  expect((await school())?.identifications).toHaveLength(1)
})

it('takes a number that two schools have for neither of them', async () => {
  await importList(list('2022-23'), true)
  await cms.rest('publisher', 'POST', '/schools', {
    name: 'Example Twin',
    number: '01011',
    status: 'open',
    _status: 'published',
  })
  expect((await preview(list('2023-24'))).body).toMatchObject({ counts: { doubtful: 1, exited: 0 }, schools: 0 })
})

it('says to whoever sends nothing that nothing was shown, and to whoever comes second that an import is under way', async () => {
  for (const address of ['/register/import', '/register/undo'])
    expect(await cms.rest('publisher', 'POST', address)).toMatchObject({ status: 409 })
  const { poolOf } = await import('../platform/postgres.ts')
  const { token } = (await preview(list('2022-23'))).body
  const other = await poolOf(cms.payload).connect()
  try {
    await other.query("begin; select pg_advisory_xact_lock(hashtext('register'))")
    expect(await confirm(token, true)).toMatchObject({
      status: 409,
      body: { message: expect.stringMatching(/^Somebody else is doing the same/) },
    })
  } finally {
    await other.query('rollback')
    other.release()
  }
  expect(await confirm(token, true)).toMatchObject({ status: 200 })
})
