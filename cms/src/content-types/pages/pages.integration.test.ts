import { afterAll, beforeAll, expect, it } from 'vitest'
import { startCms, type CmsForTests } from '../../testing/cms-for-tests.ts'

let cms: CmsForTests
beforeAll(async () => {
  cms = await startCms()
})
afterAll(() => cms.stop())

const page = async (title: string, parent?: string): Promise<string> =>
  (await cms.rest('publisher', 'POST', '/pages', { title, parent, _status: 'published' })).body.doc.id
const moveBelow = (id: string, parent: string) => cms.rest('publisher', 'PATCH', `/pages/${id}`, { parent })

it('a page can’t stand below itself, nor below what stands below it', async () => {
  const top = await page('Planning')
  const middle = await page('Teams', top)
  const bottom = await page('Principals', middle)
  for (const parent of [top, middle, bottom]) {
    const { status, body } = await moveBelow(top, parent)
    expect(status).toBe(400)
    expect(body.errors[0].data.errors[0]).toMatchObject({ path: 'parent', message: expect.stringContaining('below') })
  }
  expect((await moveBelow(bottom, top)).status).toBe(200)
})

it('a page that moves leads on from its old address, and so do those below it', async () => {
  const [here, there] = [await page('Here'), await page('There')]
  await page('Below', here)
  await moveBelow(here, there)
  const { body } = await cms.rest('publisher', 'GET', '/redirects?sort=from')
  expect(body.docs.map(({ from, to }: { from: string; to: string }) => [from, to])).toEqual(
    expect.arrayContaining([
      ['/here/', '/there/here/'],
      ['/here/below/', '/there/here/below/'],
    ]),
  )
})

it('a relation to what can’t be a document is refused beside its field', async () => {
  const { status, body } = await cms.rest('publisher', 'POST', '/pages', {
    title: 'Lost',
    parent: 'nonsense',
    _status: 'published',
  })
  expect(status).toBe(400)
  expect(body.errors[0].data.errors).toEqual([expect.objectContaining({ path: 'parent' })])
})
