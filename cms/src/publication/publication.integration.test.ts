import {
  readPublication,
  snapshotChangesSchema,
  snapshotSchema,
  snapshotWith,
  textIn,
  type Snapshot,
  valuesOf,
} from '@osi/shared'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startCms, type CmsForTests } from '../testing/cms-for-tests.ts'
import { exampleOf } from '../testing/examples-without-relations.ts'

let cms: CmsForTests
beforeAll(async () => {
  cms = await startCms()
})
afterAll(() => cms.stop())

const address = 'http://localhost:3000/api/publication'

async function ask(headers: Record<string, string>, query = '', method = 'GET'): Promise<Response> {
  const { publicationResponse } = await import('./publication-response.ts')
  return publicationResponse(new Request(address + query, { method, headers }), async () => cms.payload)
}
const take = async (query = ''): Promise<Snapshot> =>
  snapshotSchema.parse(await (await ask(cms.headersOf('service'), query)).json())

const publish = async (collection: string, data: Record<string, unknown>): Promise<string> => {
  const { status, body } = await cms.rest('publisher', 'POST', `/${collection}`, { ...data, _status: 'published' })
  expect(status, JSON.stringify(body)).toBe(201)
  return body.doc.id
}

async function upload(width: number, filename: string, more: Record<string, unknown>) {
  const data = await sharp({ create: { width, height: 600, channels: 3, background: '#336699' } })
    .png()
    .toBuffer()
  return cms.payload.create({
    collection: 'media',
    data: more,
    file: { data, mimetype: 'image/png', name: filename, size: data.length },
  })
}

describe('the publication endpoint', () => {
  it.each([
    ['no key', {}],
    ['a wrong key', { authorization: 'Bearer a-service-key-that-tests-usf' }],
    ['half a key', { authorization: 'Bearer a-service-key' }],
    ['an empty key', { authorization: 'Bearer ' }],
    ['a very long key', { authorization: `Bearer ${'a'.repeat(7_000)}` }],
    ['another scheme', { authorization: 'Basic a-service-key-that-tests-use' }],
  ])('lets nobody in with %s, and asks the database nothing', async (_, headers) => {
    const { publicationResponse } = await import('./publication-response.ts')
    const response = await publicationResponse(
      new Request(address, { headers: headers as Record<string, string> }),
      () => {
        throw new Error('asked')
      },
    )
    expect(response.status).toBe(401)
    expect(await response.text()).toBe('')
    expect(response.headers.get('cache-control')).toBe('no-store')
  })

  it('does not let editors in by their account', async () => {
    expect((await ask(cms.headersOf('admin'))).status).toBe(401)
  })

  const others = ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

  it.each(others)('does not tell strangers that it takes no %s', async (method) => {
    const response = await ask({}, '', method)
    expect([response.status, await response.text(), response.headers.get('allow')]).toEqual([401, '', null])
  })

  it.each(others)('takes no %s', async (method) => {
    const response = await ask(cms.headersOf('service'), '', method)
    expect([response.status, await response.text()]).toEqual([405, ''])
    expect(response.headers.get('allow')).toBe('GET, HEAD')
  })

  it('answers 503 while the database doesn’t', async () => {
    const { publicationResponse } = await import('./publication-response.ts')
    const response = await publicationResponse(new Request(address, { headers: cms.headersOf('service') }), () =>
      Promise.reject(new Error('down')),
    )
    expect([response.status, await response.text()]).toEqual([503, ''])
  })

  it.each(['tomorrow', '2018-10-26', '2018-10-26T14:00:00', ''])('refuses %j as an instant', async (asOf) => {
    const response = await ask(cms.headersOf('service'), `?asOf=${asOf}`)
    expect([response.status, await response.text()]).toEqual([400, ''])
  })

  it('answers 304 to whoever has this content, and the whole again once it changed', async () => {
    const first = await ask(cms.headersOf('service'))
    const etag = first.headers.get('etag') ?? ''
    expect(etag).toMatch(/^"[0-9a-f]{64}"$/)
    const known = { ...cms.headersOf('service'), 'if-none-match': `"other", W/${etag}` }
    const same = await ask(known)
    expect([same.status, await same.text()]).toEqual([304, ''])
    await publish('glossary-terms', { term: 'ESSA', expansion: 'Every Student Succeeds Act' })
    expect((await ask(known)).status).toBe(200)
  })

  it('sends only what changed to whoever asks for that and names what it has', async () => {
    const kept = await publish('faqs', { ...exampleOf('faqs'), question: 'What stays?' })
    const mended = await publish('faqs', { ...exampleOf('faqs'), question: 'What changes?' })
    const before = await take()
    await cms.rest('publisher', 'PATCH', `/faqs/${mended}`, { question: 'What has changed?' })
    const asking = { ...cms.headersOf('service'), 'if-none-match': `"${before.fingerprint}"`, 'a-im': 'changes' }
    const answer = await ask(asking)
    expect([answer.status, answer.headers.get('im')]).toEqual([226, 'changes'])
    const changes = snapshotChangesSchema.parse(await answer.json())
    expect(JSON.stringify(changes)).toContain('What has changed?')
    expect(JSON.stringify(changes)).not.toContain('What stays?')
    const whole = await take()
    const pieced = snapshotWith(before, changes)
    expect(pieced).toEqual(whole)
    const questions = (snapshot: Snapshot) => snapshot.documents.faqs as { id: string }[]
    expect(questions(pieced).find(({ id }) => id === kept)).toBe(questions(before).find(({ id }) => id === kept))
    expect((await ask({ ...asking, 'if-none-match': `"${'0'.repeat(64)}"` })).status).toBe(200)
    expect((await ask({ ...asking, 'if-none-match': `"${whole.fingerprint}"` })).status).toBe(304)
  })

  it('notices everything that can happen to a document that it has read before', async () => {
    const id = await publish('contacts', { ...exampleOf('contacts'), name: 'Here and there' })
    const isThere = async () => JSON.stringify(await take()).includes('Here and there')
    expect(await isThere()).toBe(true)
    await cms.rest('publisher', 'PATCH', `/contacts/${id}`, { deletedAt: new Date().toISOString() })
    expect(await isThere()).toBe(false)
    await cms.rest('publisher', 'PATCH', `/contacts/${id}?trash=true`, { deletedAt: null })
    expect(await isThere()).toBe(true)
    await cms.rest('publisher', 'PATCH', `/contacts/${id}`, { _status: 'draft' })
    expect(await isThere()).toBe(false)
    await cms.rest('publisher', 'PATCH', `/contacts/${id}`, { _status: 'published' })
    expect(await isThere()).toBe(true)
    await cms.rest('admin', 'DELETE', `/contacts/${id}`)
    expect(await isThere()).toBe(false)
  })

  it('gives equal content an equal fingerprint, in the same order', async () => {
    await publish('faqs', exampleOf('faqs'))
    expect(JSON.stringify(await take())).toBe(JSON.stringify(await take()))
  })

  it('does not change for a draft', async () => {
    const id = await publish('contacts', exampleOf('contacts'))
    const { fingerprint } = await take()
    await cms.rest('author', 'PATCH', `/contacts/${id}?draft=true`, { name: 'Someone else' })
    expect((await take()).fingerprint).toBe(fingerprint)
  })

  it('says when it changes by itself next, and tells nothing of what is to come', async () => {
    await publish('webinars', {
      ...exampleOf('webinars'),
      title: 'Secret until March',
      goLiveAt: '2031-03-01T15:00:00.000Z',
      withdrawAt: '2031-04-01T15:00:00.000Z',
    })
    const before = await take('?asOf=2031-02-01T00:00:00Z')
    expect(before.nextChangeAt).toBe('2031-03-01T15:00:00.000Z')
    expect(JSON.stringify(before)).not.toContain('Secret until March')
    const during = await take('?asOf=2031-03-15T00:00:00Z')
    expect(during.nextChangeAt).toBe('2031-04-01T15:00:00.000Z')
    expect(JSON.stringify(during)).toContain('Secret until March')
    const after = await take('?asOf=2031-05-01T00:00:00Z')
    expect(after.nextChangeAt).toBeUndefined()
    expect(JSON.stringify(after)).not.toContain('Secret until March')
  })

  it('can be read by the site without a problem, and leaves out what is empty', async () => {
    const id = await publish('webinars', {
      ...exampleOf('webinars'),
      summary: '  ',
      recording: { url: '', transcript: null },
      topics: [],
    })
    const snapshot = await take()
    expect(readPublication(snapshot).problems).toEqual([])
    const webinar = snapshot.documents.webinars?.map(valuesOf).find((one) => one.id === id)
    expect(webinar).not.toHaveProperty('summary')
    expect(JSON.stringify(snapshot)).not.toMatch(/:null|:""/)
  })

  it('lets out nothing that the public schema does not name', async () => {
    const id = await publish('contacts', { ...exampleOf('contacts'), name: 'Only what is public' })
    const contact = (await take()).documents.contacts?.map(valuesOf).find((one) => one.id === id) ?? {}
    for (const key of ['_status', 'createdAt', 'deletedAt', 'goLiveAt_tz']) expect(contact).not.toHaveProperty(key)
  })

  it.each(['2018-11-07', '2018-11-07T00:00:00.000Z', '2018-11-07T12:00:00.000Z', '2018-11-07T06:00:00.000Z'])(
    'gives the day of a conference that came in as %s as 2018-11-07',
    async (date) => {
      const id = await publish('conferences', {
        title: 'A day',
        days: [{ date, startTime: '9 am', endTime: '2:30 p.m.' }],
      })
      const conference = ((await take()).documents.conferences as { id: string; days: unknown[] }[]).find(
        (one) => one.id === id,
      )
      expect(conference?.days).toEqual([
        { date: '2018-11-07', startTime: '09:00', endTime: '14:30', openTo: [], team: [], sessions: [] },
      ])
    },
  )

  it('has the captions of pictures and tables as their editor typed them', async () => {
    const { id } = await upload(500, 'captioned.png', { alt: 'A blue field' })
    const words = (text: string) => ({ type: 'paragraph', children: [{ type: 'text', text }] })
    const children = [
      { type: 'upload', relationTo: 'media', value: id, fields: { caption: 'A field' } },
      { type: 'block', fields: { id: 'caption-1', blockType: 'tableCaption', caption: 'Who does what' } },
      { type: 'table', children: [{ type: 'tablerow', children: [{ type: 'tablecell', children: [words('x')] }] }] },
    ]
    const lost = { title: 'Captions', body: { root: { type: 'root', children: children.slice(0, 2) } } }
    const refused = await cms.rest('publisher', 'POST', '/pages', { ...lost, _status: 'published' })
    expect(JSON.stringify(refused.body)).toContain('has no table below it')
    await publish('pages', { title: 'Captions', body: { root: { type: 'root', children } } })
    const page = (await take()).documents.pages?.find((one) => valuesOf(one).title === 'Captions')
    const shown = [
      { type: 'upload', value: id, fields: { caption: 'A field' } },
      { type: 'block', fields: { blockType: 'tableCaption', caption: 'Who does what' } },
      { type: 'table' },
    ]
    expect(page).toMatchObject({ body: { root: { children: shown } } })
  })

  it('has the blocks of a text with the references alone', async () => {
    const name = 'Only in the contacts'
    const contact = await publish('contacts', { ...exampleOf('contacts'), name })
    const blocks = [
      { id: 'block-1', blockType: 'callout', kind: 'important', text: 'Bring\u2028the plan.' },
      { id: 'block-2', blockType: 'contact', contact },
    ].map((fields) => ({ type: 'block', fields }))
    await publish('pages', { title: 'Blocks', body: { root: { type: 'root', children: blocks } } })
    const page = (await take()).documents.pages?.find((one) => valuesOf(one).title === 'Blocks')
    const shown = [
      { fields: { blockType: 'callout', kind: 'important', text: 'Bring\nthe plan.' } },
      { fields: { blockType: 'contact', contact } },
    ]
    expect(page).toMatchObject({ body: { root: { children: shown } } })
    expect(JSON.stringify(page)).not.toContain(name)
  })

  it('has the files that public documents name, with their sizes, and no others', async () => {
    const named = await upload(2000, 'named.png', { alt: 'A blue field' })
    const other = await upload(500, 'other.png', { decorative: true })
    await publish('webinars', { ...exampleOf('webinars'), title: 'With slides', recording: { slides: named.id } })
    const { media } = await take()
    expect(media.filter((file) => textIn(file, 'id') === named.id)).toMatchObject([
      {
        id: named.id,
        alt: 'A blue field',
        decorative: false,
        mimeType: 'image/png',
        width: 2000,
        url: expect.stringMatching(/^\/api\/media\/file\/named\.png/),
        sizes: [
          { width: 480, mimeType: 'image/webp' },
          { width: 960, mimeType: 'image/webp' },
          { width: 1600, mimeType: 'image/webp' },
        ],
      },
    ])
    expect(JSON.stringify(media)).not.toContain(other.id)
  })

  it('gives a file to the service key and to editors, and to nobody else', async () => {
    const { url } = await upload(300, 'guarded.png', { alt: 'A guarded picture' })
    const path = new URL(url ?? '', 'http://localhost:3000').pathname.replace(/^\/api/, '')
    expect((await cms.rest('nobody', 'GET', path)).status).toBe(403)
    expect((await cms.rest('service', 'GET', path)).status).toBe(200)
    expect((await cms.rest('author', 'GET', path)).status).toBe(200)
  })

  it('names a document that does not fit, and goes on without it', async () => {
    const id = await publish('contacts', { ...exampleOf('contacts'), name: 'Broken behind the back' })
    // As a careless change of the database would: past every rule.
    await cms.payload.db.updateOne({ collection: 'contacts', id, data: { phone: '12' } })
    const { documents, problems } = await take()
    expect(problems).toEqual([
      {
        type: 'contacts',
        id,
        title: 'Broken behind the back',
        path: 'phone',
        message: 'A phone number has ten digits, like 601.359.1003; this one has 2.',
      },
    ])
    expect(JSON.stringify(documents)).not.toContain(id)
    expect(documents.faqs?.length).toBeGreaterThan(0)
    await cms.rest('admin', 'DELETE', `/contacts/${id}`)
  })

  it('has a global once it is published, and not its draft', async () => {
    expect((await take()).globals).not.toHaveProperty('notice')
    await cms.rest('author', 'POST', '/globals/notice?draft=true', { message: 'Not yet', _status: 'draft' })
    expect((await take()).globals).not.toHaveProperty('notice')
    expect(
      (await cms.rest('author', 'POST', '/globals/notice', { message: 'By an author', _status: 'published' })).status,
    ).toBe(403)
    expect((await cms.rest('author', 'POST', '/globals/notice', { message: 'By an author' })).status).toBe(403)
    expect(
      (
        await cms.rest('publisher', 'POST', '/globals/notice', {
          message: 'The office is closed.',
          _status: 'published',
        })
      ).status,
    ).toBe(200)
    await cms.rest('author', 'POST', '/globals/notice?draft=true', { message: 'Drafted over it' })
    expect((await take()).globals.notice).toEqual({ level: 'information', message: 'The office is closed.' })
    expect((await cms.rest('nobody', 'GET', '/globals/notice')).status).toBe(403)
    expect((await cms.rest('nobody', 'GET', '/globals/notice/versions')).status).toBe(403)
  })

  it('has more documents than a page of the API', async () => {
    const before = (await take()).documents['glossary-terms']?.length ?? 0
    for (let number = 0; number < 25; number++)
      await publish('glossary-terms', { term: `Term ${number}`, definition: 'One of many.' })
    expect((await take()).documents['glossary-terms']).toHaveLength(before + 25)
  })
})
