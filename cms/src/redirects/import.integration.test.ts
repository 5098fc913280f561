import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startCms, type Asker, type CmsForTests } from '../testing/cms-for-tests.ts'

let cms: CmsForTests
beforeAll(async () => {
  cms = await startCms()
  for (const [slug, parent] of [
    ['parent', undefined],
    ['child', 'parent'],
  ] as const) {
    const { docs } = await cms.payload.find({ collection: 'pages', where: { slug: { equals: parent ?? '' } } })
    await cms.payload.create({
      collection: 'pages',
      data: { title: slug, slug, summary: 'A page.', parent: docs[0]?.id ?? null, _status: 'published' },
    })
  }
})
afterAll(() => cms.stop())
beforeEach(async () => {
  await cms.payload.delete({ collection: 'redirects', where: {} })
  await cms.payload.create({ collection: 'redirects', data: { from: '/kept/', to: '/contacts/' } })
})

const preview = (text: string, asker: Asker = 'publisher') =>
  cms.rest(asker, 'POST', '/redirects/import/preview', { text })
const write = (text: string, asker: Asker = 'publisher') => cms.rest(asker, 'POST', '/redirects/import', { text })
const kept = async () => {
  const { docs } = await cms.payload.find({ collection: 'redirects', pagination: false, sort: 'from' })
  return docs.map(({ from, to }) => `${from} ${to}`)
}

const list = `Old\tNew
https://www.mdek12.org/OSI/Old.aspx?ID=3\t/parent/child/
/one\t/two/

/two\t/faqs/
/kept\t/faqs/
/parent/child\t/contacts/
/lost\t/nowhere/
/loop\t/loop/`

const counts = { added: 3, changed: 1, unchanged: 0, refused: 3 }

describe('a pasted list', () => {
  it('is shown row by row, and nothing is written', async () => {
    const { status, body } = await preview(list)
    expect([status, body.counts]).toEqual([200, counts])
    expect(body.rows).toMatchObject([
      { row: 2, from: '/osi/old.aspx?id=3', to: '/parent/child/', effect: 'added' },
      { row: 3, effect: 'added' },
      { row: 5, effect: 'added' },
      { row: 6, effect: 'changed', reason: 'It leads to /contacts/ now.' },
      { row: 7, effect: 'refused', reason: expect.stringContaining('There is a page at /parent/child/') },
      { row: 8, effect: 'refused', reason: expect.stringContaining('There is no page at /nowhere/') },
      { row: 9, effect: 'refused', reason: expect.stringContaining('back to where it began') },
    ])
    expect(await kept()).toEqual(['/kept/ /contacts/'])
  })

  it('is written without what is refused, and changes nothing the second time', async () => {
    expect(await write(list, 'admin')).toMatchObject({ status: 200, body: { counts } })
    const written = ['/kept/ /faqs/', '/one/ /two/', '/osi/old.aspx?id=3 /parent/child/', '/two/ /faqs/']
    expect((await kept()).toSorted()).toEqual(written)
    expect((await write(list)).body.counts).toEqual({ added: 0, changed: 0, unchanged: 4, refused: 3 })
    expect((await kept()).toSorted()).toEqual(written)
  })

  it('is not written when something else would be done than was shown', async () => {
    const shown = (await preview('/kept /faqs/\n/new /faqs/')).body.counts
    await write('/new /faqs/')
    const answer = await cms.rest('publisher', 'POST', '/redirects/import', {
      text: '/kept /faqs/\n/new /faqs/',
      counts: shown,
    })
    expect(answer).toMatchObject({ status: 409, body: { message: expect.stringContaining('changed since') } })
    expect(await kept()).toEqual(['/kept/ /contacts/', '/new/ /faqs/'])
  })

  it('may turn round what is kept', async () => {
    await write('/a /kept/')
    expect((await write('/kept /a/\n/a /faqs/')).body.counts).toMatchObject({ changed: 2, refused: 0 })
    expect(await kept()).toEqual(['/a/ /faqs/', '/kept/ /a/'])
  })

  it.each([
    ['', 'There is no row'],
    ['Old\tNew\n', 'There is no row'],
    [Array.from({ length: 2_001 }, (_, row) => `/old-${row} /faqs/`).join('\n'), 'more than 2000 rows'],
  ])('is refused in a sentence when it is empty or too long', async (text, sentence) => {
    for (const answer of [await preview(text), await write(text)])
      expect(answer).toMatchObject({ status: 400, body: { message: expect.stringContaining(sentence) } })
  })

  it('is for publishers', async () => {
    expect((await preview(list, 'author')).status).toBe(403)
    expect((await write(list, 'author')).status).toBe(403)
    expect(await kept()).toEqual(['/kept/ /contacts/'])
  })
})
