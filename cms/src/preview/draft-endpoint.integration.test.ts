import { openSealedDraft } from '@osi/shared'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { serviceKey, startCms, type CmsForTests } from '../testing/cms-for-tests.ts'

let cms: CmsForTests
beforeAll(async () => {
  cms = await startCms()
})
afterAll(() => cms.stop())

const preview = async (values: object, named: object = { type: 'pages' }) => {
  const { body, status } = await cms.rest('author', 'POST', '/preview/draft', { ...named, values })
  const draft = body.sealed && (await openSealedDraft(body.sealed, new Date(), serviceKey))
  return { status, problems: body.problems, document: draft?.document }
}

test('what is typed is sealed as readers would get it, and not saved', async () => {
  const { document, problems } = await preview({ title: 'Visiting hours', summary: 'From 8 to 5.' })
  expect(document).toMatchObject({ slug: 'visiting-hours', title: 'Visiting hours', summary: 'From 8 to 5.' })
  expect(problems).toEqual([])
  expect((await cms.rest('author', 'GET', '/pages/count')).body.totalDocs).toBe(0)
})

test('a field that can’t be shown is as it was saved last, and is named', async () => {
  const { id } = (
    await cms.rest('author', 'POST', '/pages?draft=true', {
      title: 'Hours',
      summary: 'Saved.',
      slug: 'hours',
      _status: 'draft',
    })
  ).body.doc
  const { document, problems } = await preview({ title: 'Hours', slug: 'Not An Address!' }, { type: 'pages', id })
  expect(document).toMatchObject({ slug: 'hours' })
  expect(problems).toEqual([expect.objectContaining({ path: 'slug' })])
})

test('a block that is not filled in yet takes nothing away, and what a block shows is not sealed with the draft', async () => {
  const { id: contact } = (
    await cms.rest('author', 'POST', '/contacts?draft=true', { name: 'Not public', _status: 'draft' })
  ).body.doc
  const children = [
    { type: 'paragraph', children: [{ type: 'text', text: 'Hello.' }] },
    { type: 'block', fields: { blockType: 'contact', contact: null } },
    { type: 'block', fields: { blockType: 'contact', contact } },
  ]
  const { document, problems } = await preview({ title: 'Blocks', body: { root: { type: 'root', children } } })
  expect(problems).toEqual([])
  expect(document).toMatchObject({ body: { root: { children: [{ type: 'paragraph' }, { fields: { contact } }] } } })
  expect(JSON.stringify(document)).not.toContain('Not public')
})

test('what the site can’t do without is asked for', async () => {
  const { document, problems } = await preview({ title: 'No day yet' }, { type: 'webinars' })
  expect(document).toBeUndefined()
  expect(problems).toEqual(expect.arrayContaining([expect.objectContaining({ path: 'startsAt' })]))
})

test.each([{ type: 'users' }, { type: '__proto__' }, {}])('%o has no page', async (named) => {
  expect((await preview({ title: 'x' }, named)).status).toBe(400)
})
