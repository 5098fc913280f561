import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Asker, CmsForTests } from '../testing/cms-for-tests.ts'
import { killedRequest } from '../testing/killed-request.ts'
import { emptyRegister, startCmsWithCategories } from './testing/cms-with-register.ts'

let cms: CmsForTests
beforeAll(async () => {
  cms = await startCmsWithCategories(['CSI', 'TSI', 'ATSI'])
})
afterAll(() => cms.stop())
beforeEach(() => emptyRegister(cms))

const fixture = (name: string) => readFileSync(new URL(`./fixtures/${name}.csv`, import.meta.url), 'utf8')
const preview = (text: string, asker: Asker = 'publisher') =>
  cms.rest(asker, 'POST', '/register/preview', text, { 'content-type': 'text/csv' })
const confirm = (body: object) => cms.rest('publisher', 'POST', '/register/import', body)
const undo = (body: object) => cms.rest('publisher', 'POST', '/register/undo', body)

async function importFile(name: string, more: object = { publish: true }): Promise<string> {
  const { body } = await preview(fixture(name))
  const answer = await confirm({ token: body.token, ...more })
  expect(answer.status, JSON.stringify(answer.body)).toBe(200)
  return String(body.token)
}
const headings = 'School Year,District Number,District Name,School Number,School Name,Category'
/** Enough for a look at how far an import is before it is over. */
const manySchools = [
  headings,
  ...Array.from(
    { length: 200 },
    (_, index) => `2022-23,0101,Example County School District,${20000 + index},Example School ${index},CSI`,
  ),
].join('\n')
/** Imports a file that is written out here, published, and however many schools leave. */
const confirmFile = async (text: string) =>
  confirm({ token: (await preview(text)).body.token, publish: true, confirmLarge: true })

const schoolsOf = async (draft: boolean) => {
  const { docs } = await cms.payload.find({ collection: 'schools', draft, pagination: false, depth: 0, sort: 'number' })
  return docs
}
const yearsOf = async (number: string, draft = false) =>
  (await schoolsOf(draft))
    .find((school) => school.number === number)
    ?.identifications?.map(({ schoolYear }) => schoolYear)

describe('a preview', () => {
  it('counts and explains, and writes nothing', async () => {
    const { status, body } = await preview(fixture('before'))
    expect(status).toBe(200)
    expect(body.counts).toMatchObject({ entered: 10, exited: 0, unknown: 0, rejected: 0 })
    expect(body.rows[0]).toMatchObject({ row: 2, kind: 'entered', school: { number: '01011' } })
    expect(await schoolsOf(true)).toEqual([])
  })

  it('offers near names, and takes a row for the school that was chosen', async () => {
    await importFile('before')
    const text = fixture('20-a-lost-number-with-a-near-name')
    const { body } = await preview(text)
    expect(body.rows.find(({ row }: { row: number }) => row === 10)).toMatchObject({
      kind: 'doubtful',
      near: [{ number: '02025', name: 'Sample Career Academy' }],
    })
    const chosen = await cms.rest('publisher', 'POST', '/register/preview?choices=10:02025', text, {
      'content-type': 'text/csv',
    })
    expect(chosen.body.counts).toMatchObject({ unchanged: 9, doubtful: 1, renamed: 0 })
    expect(chosen.body.rows).toContainEqual(
      expect.objectContaining({
        row: 10,
        kind: 'unchanged',
        school: { number: '02025', name: 'Sample Career Academy' },
      }),
    )
  })

  it('refuses what is no table in a sentence', async () => {
    expect(await preview(fixture('16-a-column-is-missing'))).toMatchObject({
      status: 400,
      body: { message: expect.stringMatching(/School Number/) },
    })
  })
})

describe('an import', () => {
  it('is written as it was shown, districts included, and readers get it', async () => {
    await importFile('before')
    expect(await schoolsOf(false)).toHaveLength(10)
    const { takeSnapshot } = await import('../publication/take-snapshot.ts')
    const { documents } = (await takeSnapshot(cms.payload, new Date())).snapshot
    expect(documents.districts).toHaveLength(2)
    expect(documents.schools).toHaveLength(10)
    expect(documents.schools).toContainEqual(
      expect.objectContaining({
        number: '01011',
        slug: 'example-north-high',
        identifications: [expect.objectContaining({ schoolYear: '2022-23', enteredOn: '2022-10-15' })],
      }),
    )
  })

  it('adds a year and leaves the one before as it was', async () => {
    await importFile('before')
    await importFile('03-one-enters-one-exits')
    expect(await yearsOf('01011')).toEqual(['2022-23', '2023-24'])
    expect(await yearsOf('02025')).toEqual(['2022-23'])
    expect(await yearsOf('02026')).toEqual(['2023-24'])
  })

  it('as drafts shows readers nothing of it', async () => {
    await importFile('before')
    await importFile('03-one-enters-one-exits', { publish: false })
    expect(await yearsOf('01011')).toEqual(['2022-23'])
    expect(await yearsOf('01011', true)).toEqual(['2022-23', '2023-24'])
  })

  it('asks again when most schools would leave', async () => {
    await importFile('before')
    const { body } = await preview(fixture('25-most-schools-leave'))
    expect(await confirm({ token: body.token, publish: true })).toMatchObject({ status: 409, body: { isLarge: true } })
    expect(await confirm({ token: body.token, publish: true, confirmLarge: true })).toMatchObject({ status: 200 })
  })

  it('is refused when the register changed since it was shown', async () => {
    await importFile('before')
    const { body } = await preview(fixture('03-one-enters-one-exits'))
    await importFile('04-another-category')
    expect(await confirm({ token: body.token, publish: true })).toMatchObject({ status: 409 })
  })

  it('leaves nothing behind when it is cut off in the middle, and can be confirmed again', async () => {
    const { poolOf } = await import('../platform/postgres.ts')
    const { body } = await preview(manySchools)
    const confirmed = { token: body.token, publish: true, confirmLarge: true }
    const cutOff = confirm(confirmed)
    const progress = async () =>
      (await cms.rest('publisher', 'GET', `/register/progress?token=${body.token}`)).body.written
    while ((await progress()) < 3) await new Promise((resolve) => setTimeout(resolve, 5))
    // What PostgreSQL sees when the CMS is killed: the connection of the transaction is gone.
    await poolOf(cms.payload).query(
      `select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and xact_start is not null and pid <> pg_backend_pid()`,
    )
    expect((await cutOff).status).toBeGreaterThanOrEqual(500)
    expect(await schoolsOf(true)).toEqual([])
    expect(await cms.payload.count({ collection: 'districts' })).toEqual({ totalDocs: 0 })
    expect(await confirm(confirmed)).toMatchObject({ status: 200 })
    expect(await schoolsOf(false)).toHaveLength(200)
  })

  it('leaves nothing behind when the CMS is killed in the middle', async () => {
    const { body } = await preview(manySchools)
    const { authorization = '' } = cms.headersOf('publisher')
    const asked = {
      progress: `/register/progress?token=${body.token}`,
      path: '/register/import',
      body: { token: body.token, publish: true, confirmLarge: true },
    }
    expect(await killedRequest(authorization, asked, 3)).toEqual([null, 'SIGKILL'])
    expect(await schoolsOf(true)).toEqual([])
    expect(await cms.payload.count({ collection: 'districts' })).toEqual({ totalDocs: 0 })
    const { pastImports } = await import('./imports.ts')
    const { poolOf } = await import('../platform/postgres.ts')
    expect((await pastImports(poolOf(cms.payload))).map(({ id }) => id)).not.toContain(body.token)
  })

  it('makes a chain of mergers, whatever their order in the file', async () => {
    await importFile('34-mergers-one-after-the-other')
    const schools = await schoolsOf(false)
    const leadsTo = (number: string) => schools.find((school) => school.number === number)?.mergedInto
    const idOf = (number: string) => schools.find((school) => school.number === number)?.id
    expect(leadsTo('01011')).toBe(idOf('01016'))
    expect(leadsTo('01016')).toBe(idOf('01015'))
  })

  it('ends what was asked about a school that it publishes, and leaves what was asked about others', async () => {
    await importFile('before')
    const schools = await schoolsOf(false)
    const asked = ['01011', '02024'].map((number) => schools.find((school) => school.number === number)?.id)
    for (const id of asked) {
      await cms.rest('author', 'PATCH', `/schools/${id}?draft=true`, { ncesId: '280000000000', _status: 'draft' })
      expect((await cms.rest('author', 'POST', '/review/ask', { type: 'schools', id })).status).toBe(200)
    }
    const states = () =>
      Promise.all(
        asked.map(async (id) => (await cms.rest('author', 'GET', `/review/documents/schools/${id}`)).body.state),
      )
    expect(await states()).toEqual(['changed-waiting', 'changed-waiting'])
    await confirmFile(fixture('before').replace('Graduation rate', 'Its graduation rate'))
    expect(await states()).toEqual(['published', 'changed-waiting'])
  })

  it('writes nothing where a school waits for the instant of a bundle, and names the bundle', async () => {
    await importFile('before')
    const waiting = (await schoolsOf(false)).find(({ number }) => number === '01011')
    await cms.rest('author', 'PATCH', `/schools/${waiting?.id}?draft=true`, { grades: '7–12', _status: 'draft' })
    const goLiveAt = new Date(Date.now() + 3_600_000).toISOString()
    const items = [{ relationTo: 'schools', value: waiting?.id }]
    const bundle = (await cms.rest('author', 'POST', '/bundles', { title: 'Identification day', items, goLiveAt })).body
      .doc.id
    expect((await cms.rest('publisher', 'POST', '/bundle/publish', { bundle })).status).toBe(200)
    const { status, body } = await confirmFile(
      `${headings}\n2023-24,0101,Example County School District,01011,Example North High,CSI`,
    )
    expect([status, body.errors?.[0]?.message]).toEqual([409, expect.stringContaining('“Identification day”')])
    expect(await yearsOf('01011', true)).toEqual(['2022-23'])
    expect((await cms.rest('publisher', 'POST', '/bundle/take-back', { bundle })).status).toBe(200)
  })

  it('names the school that can’t be published, and writes nothing', async () => {
    await confirmFile(`${headings},Entered On\n2022-23,0101,Example County,01011,Example North High,CSI,2022-10-15`)
    // Since when it is identified is known from the year before.
    const text = `${headings},Exited On\n2023-24,0101,Example County,01011,Example North High,CSI,2020-01-01`
    const { status, body } = await confirmFile(text)
    expect(status).toBe(409)
    expect(body.message).toBe(
      'Example North High (01011) can’t be published, and so nothing was written. The school would leave before it enters. Check both days.',
    )
    expect(await yearsOf('01011', true)).toEqual(['2022-23'])
  })

  it('is written once', async () => {
    const token = await importFile('before')
    expect(await confirm({ token, publish: true })).toMatchObject({ status: 409 })
  })
})

describe('undoing', () => {
  it('takes all of it back', async () => {
    await importFile('before')
    const before = await schoolsOf(false)
    const second = await importFile('05-renamed-and-moved')
    expect(await undo({ import: second })).toMatchObject({ status: 200 })
    const facts = (schools: typeof before) =>
      schools.map(({ number, name, district, identifications }) => [number, name, district, identifications?.length])
    expect(facts(await schoolsOf(false))).toEqual(facts(before))
  })

  it('removes the schools that it made', async () => {
    const first = await importFile('before')
    expect(await undo({ import: first })).toMatchObject({ status: 200 })
    expect(await schoolsOf(true)).toEqual([])
  })

  it('shows what it would take back without doing it', async () => {
    const first = await importFile('before')
    expect(await undo({ import: first, onlyShow: true })).toMatchObject({
      status: 200,
      body: { documents: 12, edited: [] },
    })
    expect(await schoolsOf(true)).toHaveLength(10)
  })

  it('names what was edited since, first', async () => {
    const first = await importFile('before')
    const [school] = await schoolsOf(false)
    await cms.rest('publisher', 'PATCH', `/schools/${school?.id}`, { grades: '9–12', _status: 'published' })
    expect(await undo({ import: first })).toMatchObject({ status: 409, body: { edited: ['Example North High'] } })
    expect(await undo({ import: first, confirmEdited: true })).toMatchObject({ status: 200 })
  })
})

it('lists what was imported, the newest first, with who did it', async () => {
  const first = await importFile('before')
  const second = await importFile('03-one-enters-one-exits', { publish: false })
  await undo({ import: first, confirmEdited: true })
  const { pastImports } = await import('./imports.ts')
  const { poolOf } = await import('../platform/postgres.ts')
  expect(await pastImports(poolOf(cms.payload), 2)).toMatchObject([
    { id: second, published: false, by: 'publisher', counts: { exited: 1 } },
    { id: first, published: true, documents: 12, undoneAt: expect.any(String) },
  ])
})

it('says how far an import is; of one that is over, nothing', async () => {
  const token = await importFile('before')
  expect(await cms.rest('publisher', 'GET', `/register/progress?token=${token}`)).toMatchObject({
    status: 200,
    body: { written: 0, total: 0 },
  })
})

it.each(['author', 'nobody'] as const)('is closed to %s', async (asker) => {
  const { status } = await preview(fixture('before'), asker)
  expect([401, 403]).toContain(status)
})
