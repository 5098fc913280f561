import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { CmsForTests } from '../testing/cms-for-tests.ts'
import { emptyRegister, startCmsWithCategories } from './testing/cms-with-register.ts'

let cms: CmsForTests
beforeAll(async () => {
  cms = await startCmsWithCategories(['CSI', 'TSI'])
})
afterAll(() => cms.stop())
beforeEach(() => emptyRegister(cms))

const undo = (body: object) => cms.rest('publisher', 'POST', '/register/undo', body)

/** Imports a list of one school: its category, by year. */
async function importList(schoolYear: string, category: string, publish = true): Promise<string> {
  const text = `School Year,District Number,District Name,School Number,School Name,Category
${schoolYear},0101,Example County School District,01011,Example North High,${category}`
  const { token } = (await cms.rest('publisher', 'POST', '/register/preview', text, { 'content-type': 'text/csv' }))
    .body
  const confirmed = { token, publish, confirmLarge: true }
  expect(await cms.rest('publisher', 'POST', '/register/import', confirmed)).toMatchObject({ status: 200 })
  return token
}

/** The school as readers have it, or as editors see it. */
async function school(draft: boolean) {
  const [found] = (await cms.payload.find({ collection: 'schools', draft, depth: 0 })).docs
  return found
}
const yearsIn = (found: Awaited<ReturnType<typeof school>>) => found?.identifications?.map((each) => each.schoolYear)
async function readersHave() {
  const found = await school(false)
  return found?._status === 'published' ? { grades: found.grades, years: yearsIn(found) } : undefined
}

describe('an undo', () => {
  it('gives readers back what they had below a draft, and keeps the draft', async () => {
    await importList('2022-23', 'CSI')
    const had = await readersHave()
    const id = (await school(false))?.id
    await cms.rest('author', 'PATCH', `/schools/${id}?draft=true`, { grades: 'A draft', _status: 'draft' })
    const second = await importList('2023-24', 'CSI')
    expect(await readersHave()).toEqual({ grades: 'A draft', years: ['2022-23', '2023-24'] })
    expect(await undo({ import: second })).toMatchObject({ status: 200 })
    expect(await readersHave()).toEqual(had)
    expect((await school(true))?.grades).toBe('A draft')
  })

  it('takes from readers what they had not, where the import published a draft', async () => {
    await importList('2023-24', 'CSI', false)
    const second = await importList('2023-24', 'TSI')
    expect((await readersHave())?.years).toEqual(['2023-24'])
    expect(await undo({ import: second })).toMatchObject({ status: 200 })
    expect(await readersHave()).toBeUndefined()
    expect(yearsIn(await school(true))).toEqual(['2023-24'])
  })

  it('takes from readers what someone published of an import as drafts', async () => {
    await importList('2022-23', 'CSI', false)
    const second = await importList('2023-24', 'CSI', false)
    await cms.rest('publisher', 'PATCH', `/schools/${(await school(true))?.id}`, { _status: 'published' })
    expect(await undo({ import: second, confirmEdited: true })).toMatchObject({ status: 200 })
    expect(await readersHave()).toBeUndefined()
    expect(yearsIn(await school(true))).toEqual(['2022-23'])
  })

  it('takes a school out of the trash again', async () => {
    await importList('2022-23', 'CSI')
    const second = await importList('2023-24', 'CSI')
    const id = (await school(false))?.id
    await cms.rest('publisher', 'PATCH', `/schools/${id}`, { deletedAt: new Date().toISOString() })
    expect(await undo({ import: second })).toMatchObject({ status: 409, body: { edited: ['Example North High'] } })
    expect(await undo({ import: second, confirmEdited: true })).toMatchObject({ status: 200 })
    expect((await readersHave())?.years).toEqual(['2022-23'])
  })

  it('of two imports, the newer first, is asked about no edits', async () => {
    await importList('2022-23', 'CSI')
    const second = await importList('2023-24', 'CSI')
    const third = await importList('2024-25', 'CSI')
    expect(await undo({ import: second, onlyShow: true })).toMatchObject({
      body: { edited: ['Example North High'], laterImports: [expect.any(String)] },
    })
    expect(await undo({ import: third })).toMatchObject({ status: 200 })
    expect(await undo({ import: second })).toMatchObject({ status: 200 })
    expect((await readersHave())?.years).toEqual(['2022-23'])
  })

  it('of two imports, the older first, brings back nothing with the second', async () => {
    await importList('2022-23', 'CSI')
    const second = await importList('2023-24', 'CSI')
    const third = await importList('2024-25', 'CSI')
    expect(await undo({ import: second, confirmEdited: true })).toMatchObject({ status: 200 })
    expect((await readersHave())?.years).toEqual(['2022-23'])
    expect(await undo({ import: third, onlyShow: true })).toMatchObject({ body: { documents: 0, edited: [] } })
    expect(await undo({ import: third })).toMatchObject({ status: 200 })
    expect((await readersHave())?.years).toEqual(['2022-23'])
  })
})
