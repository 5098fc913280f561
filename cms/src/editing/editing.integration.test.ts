import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startCms, type CmsForTests } from '../testing/cms-for-tests.ts'

let cms: CmsForTests
const autosave = '?draft=true&autosave=true&depth=0'

beforeAll(async () => {
  cms = await startCms()
})
afterAll(() => cms.stop())

const newDraft = async (data: object = {}) => {
  const { body } = await cms.rest('publisher', 'POST', '/faqs?draft=true', { question: 'Who?', answer: null, ...data })
  return body.doc as { id: string; updatedAt: string; order?: number }
}
const latest = async (id: string) => (await cms.rest('admin', 'GET', `/faqs/${id}?draft=true&depth=0`)).body
const tagOf = async (path: string) => (await cms.rest('publisher', 'GET', path)).headers.get('etag') ?? ''

describe('over REST', () => {
  test('a save that names the newest version is taken, and answers with the next one', async () => {
    const { id } = await newDraft()
    const tag = await tagOf(`/faqs/${id}`)
    const saved = await cms.rest(
      'publisher',
      'PATCH',
      `/faqs/${id}${autosave}`,
      { question: 'Why?' },
      { 'if-match': tag },
    )
    expect(saved.status).toBe(200)
    expect(saved.headers.get('etag')).not.toBe(tag)
    expect(saved.headers.get('etag')).toBe(await tagOf(`/faqs/${id}`))
  })

  test('a save that names an older version is refused, with who changed it and when', async () => {
    const { id } = await newDraft()
    const tag = await tagOf(`/faqs/${id}`)
    await cms.rest('author', 'PATCH', `/faqs/${id}?draft=true`, { question: 'Theirs?' })
    const refused = await cms.rest('publisher', 'PATCH', `/faqs/${id}?draft=true`, { order: 3 }, { 'if-match': tag })
    expect(refused.status).toBe(412)
    const [error] = refused.body.errors
    expect(error.message).toMatch(
      /^author changed this at (?:\w+ \d+, \d{4}, )?(?:\d+:\d\d [ap]\.m\.|noon|midnight) Central after you opened it\./,
    )
    expect(error.data).toMatchObject({ changedBy: 'author', conflicts: [] })
    expect((await latest(id)).question).toBe('Theirs?')
  })

  test('a save that names no version is taken as before', async () => {
    const { id } = await newDraft()
    await cms.rest('author', 'PATCH', `/faqs/${id}?draft=true`, { question: 'Theirs?' })
    expect((await cms.rest('publisher', 'PATCH', `/faqs/${id}?draft=true`, { question: 'Mine?' })).status).toBe(200)
  })

  test('a global is named and refused in the same way', async () => {
    await cms.rest('publisher', 'POST', '/globals/notice?draft=true', { message: 'First' })
    const tag = await tagOf('/globals/notice?draft=true')
    expect(tag).toMatch(/^".+"$/)
    await cms.rest('admin', 'POST', '/globals/notice?draft=true', { message: 'Second' })
    const refused = await cms.rest(
      'publisher',
      'POST',
      '/globals/notice?draft=true',
      { message: 'x' },
      { 'if-match': tag },
    )
    expect(refused.status).toBe(412)
    expect(refused.body.errors[0].data.changedBy).toBe('Administrator')
  })

  test('who is not signed in learns nothing of what others wrote', async () => {
    const { id } = await newDraft()
    const refused = await cms.rest('nobody', 'PATCH', `/faqs/${id}`, { question: 'x' }, { 'if-match': '"old"' })
    expect(refused.status).toBe(403)
  })

  test('a deletion that names an older version is refused', async () => {
    const { id } = await newDraft()
    const tag = await tagOf(`/faqs/${id}`)
    await cms.rest('author', 'PATCH', `/faqs/${id}?draft=true`, { question: 'Theirs?' })
    const refused = await cms.rest('publisher', 'DELETE', `/faqs/${id}`, undefined, { 'if-match': tag })
    expect(refused.status).toBe(412)
    expect(refused.body.errors[0].data.changedBy).toBe('author')
    const newest = await tagOf(`/faqs/${id}`)
    expect((await cms.rest('publisher', 'DELETE', `/faqs/${id}`, undefined, { 'if-match': newest })).status).toBe(200)
  })

  test('a restored version is refused to whoever names an older one', async () => {
    const { id } = await newDraft()
    const tag = await tagOf(`/faqs/${id}`)
    const { body } = await cms.rest('publisher', 'GET', `/faqs/versions?where[parent][equals]=${id}`)
    await cms.rest('author', 'PATCH', `/faqs/${id}?draft=true`, { question: 'Theirs?' })
    const path = `/faqs/versions/${body.docs[0].id}?draft=true`
    expect((await cms.rest('publisher', 'POST', path, undefined, { 'if-match': tag })).status).toBe(412)
    expect((await cms.rest('publisher', 'POST', path)).status).toBe(200)
  })
})

describe('the save that makes a document', () => {
  const make = (newId: string, values: object) =>
    cms.rest('author', 'POST', `/faqs${autosave}`, { ...values, _status: 'draft', editedFrom: { newId } })

  test('gives it the id that the form has for it, and makes no second one', async () => {
    const newId = crypto.randomUUID()
    expect((await make(newId, { question: 'Once?' })).body.doc.id).toBe(newId)
    expect((await make(newId, { question: 'Twice?' })).status).toBeGreaterThanOrEqual(400)
    const { body } = await cms.rest('author', 'GET', '/faqs?draft=true&where[question][in]=Once?,Twice?')
    expect(body.docs.map(({ question }: { question: string }) => question)).toEqual(['Once?'])
  })

  test('goes on as the first version of the document, which the next saves take the place of', async () => {
    const newId = crypto.randomUUID()
    const { updatedAt } = (await make(newId, { question: 'On' })).body.doc
    const editedFrom = { version: updatedAt, values: { question: 'On' } }
    await cms.rest('author', 'PATCH', `/faqs/${newId}${autosave}`, { question: 'Once?', editedFrom })
    const { body } = await cms.rest('author', 'GET', `/faqs/versions?where[parent][equals]=${newId}`)
    expect(body.docs).toHaveLength(1)
    expect(body.docs[0].version.question).toBe('Once?')
  })

  test('takes no id from the document that somebody copied', async () => {
    const { id } = await newDraft()
    const copy = await cms.rest('author', 'POST', '/faqs?draft=true', { id, question: 'A copy?' })
    expect(copy.status).toBe(201)
    expect(copy.body.doc.id).not.toBe(id)
  })
})

describe('the form’s save, which says where it began,', () => {
  const save = (asker: 'publisher' | 'author', id: string, version: string, base: object, mine: object) =>
    cms.rest(asker, 'PATCH', `/faqs/${id}${autosave}`, {
      ...mine,
      _status: 'draft',
      editedFrom: { version, values: base },
    })

  test('keeps both of two changes to different fields', async () => {
    const { id, updatedAt, order } = await newDraft()
    await save('author', id, updatedAt, { question: 'Who?' }, { question: 'Theirs?' })
    const mine = await save('publisher', id, updatedAt, { order }, { order: 7 })
    expect(mine.status).toBe(200)
    expect(await latest(id)).toMatchObject({ question: 'Theirs?', order: 7 })
  })

  test('is refused with both texts when the same field was changed, and changes nothing', async () => {
    const { id, updatedAt } = await newDraft()
    await save('author', id, updatedAt, { question: 'Who?' }, { question: 'Theirs?' })
    const mine = await save('publisher', id, updatedAt, { question: 'Who?' }, { question: 'Mine?' })
    expect(mine.status).toBe(412)
    expect(mine.body.errors[0].data.conflicts).toEqual([{ path: 'question', mine: 'Mine?', theirs: 'Theirs?' }])
    expect((await latest(id)).question).toBe('Theirs?')
  })

  test('joins with a publication, a change of many documents and a restored version alike', async () => {
    const { id, updatedAt } = await newDraft()
    const where = `where[id][in][0]=${id}`
    const bulk = await cms.rest('publisher', 'PATCH', `/faqs?draft=true&${where}`, { question: 'Bulk?' })
    expect(bulk.status).toBe(200)
    const mine = await save('author', id, updatedAt, { question: 'Who?' }, { question: 'Mine?' })
    expect(mine.status).toBe(412)
    expect(mine.body.errors[0].data.changedBy).toBe('publisher')
  })

  test('leaves what somebody else saved by itself as a version of its own', async () => {
    const { id, updatedAt } = await newDraft()
    const theirs = await save('author', id, updatedAt, { question: 'Who?' }, { question: 'Theirs?' })
    await save('publisher', id, theirs.body.doc.updatedAt, { question: 'Theirs?' }, { question: 'Mine?' })
    const { docs } = await cms.payload.findVersions({
      collection: 'faqs',
      where: { parent: { equals: id } },
      sort: '-updatedAt',
      depth: 1,
    })
    expect(docs.map(({ version }) => [version.question, (version.updatedBy as { name: string }).name])).toEqual([
      ['Mine?', 'publisher'],
      ['Theirs?', 'author'],
      ['Who?', 'publisher'],
    ])
  })

  test('is joined when three come at the same moment: none undoes another', async () => {
    const { body } = await cms.rest('publisher', 'POST', '/glossary-terms?draft=true', { term: 'CSI' })
    const { id, updatedAt } = body.doc
    const fields = ['term', 'expansion', 'slug'] as const
    const answers = await Promise.all(
      fields.map((field) =>
        cms.rest('publisher', 'PATCH', `/glossary-terms/${id}${autosave}`, {
          [field]: `new-${field}`,
          editedFrom: { version: updatedAt, values: { [field]: body.doc[field] ?? null } },
        }),
      ),
    )
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
    const saved = (await cms.rest('admin', 'GET', `/glossary-terms/${id}?draft=true`)).body
    expect(saved).toMatchObject({ term: 'new-term', expansion: 'new-expansion' })
  })

  test('is refused to all but one when all change one field at the same moment', async () => {
    const { id, updatedAt } = await newDraft()
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        save(index % 2 ? 'author' : 'publisher', id, updatedAt, { question: 'Who?' }, { question: `Mine ${index}?` }),
      ),
    )
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, ...Array<number>(7).fill(412)])
  })

  test('keeps both of two changes to a global', async () => {
    const { body } = await cms.rest('publisher', 'POST', '/globals/site-settings?draft=true', { phone: '601-359-1003' })
    const began = { version: body.result.updatedAt }
    const post = (asker: 'admin' | 'publisher', mine: object, values: object) =>
      cms.rest(asker, 'POST', `/globals/site-settings${autosave}`, { ...mine, editedFrom: { ...began, values } })
    expect((await post('admin', { phone: '601-359-1111' }, { phone: '601-359-1003' })).status).toBe(200)
    expect((await post('publisher', { officeName: 'The office' }, { officeName: body.result.officeName })).status).toBe(
      200,
    )
    const saved = await cms.rest('admin', 'GET', '/globals/site-settings?draft=true')
    expect(saved.body).toMatchObject({ phone: '601-359-1111', officeName: 'The office' })
  })
})

describe('presence', () => {
  const visit = (asker: 'author' | 'publisher' | 'admin' | 'nobody', window: string, id?: string) =>
    cms.rest(asker, 'POST', '/presence', { window, type: id ? 'faqs' : 'notice', id })

  test('names who else has a document open, until the window is closed', async () => {
    const { id } = await newDraft()
    expect((await visit('author', 'window-of-author', id)).body.others).toEqual([])
    const mine = await visit('publisher', 'window-of-publisher', id)
    expect(mine.body.others).toEqual([{ name: 'author', isSamePerson: false }])
    expect(mine.body.newest).toMatchObject({ isOwn: true })
    await cms.rest('publisher', 'PATCH', `/faqs/${id}${autosave}`, { question: 'Saved?' })
    expect((await visit('author', 'window-of-author', id)).body.others).toHaveLength(1)
    await cms.rest('publisher', 'POST', '/presence/closed', { window: 'window-of-publisher' })
    expect((await visit('author', 'window-of-author', id)).body.others).toEqual([])
  })

  test('tells of a second window of the same person, on globals too', async () => {
    await visit('admin', 'first-window')
    expect((await visit('admin', 'second-window')).body.others).toEqual([{ name: 'Administrator', isSamePerson: true }])
  })

  test('is for those who are signed in', async () => {
    expect((await visit('nobody', 'some-window')).status).toBe(401)
  })
})
