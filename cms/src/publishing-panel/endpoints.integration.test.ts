import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { publishingStatusSchema, type PublishingStatus } from '@osi/shared'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { serviceKey, startCms, type Asker, type CmsForTests } from '../testing/cms-for-tests.ts'

/** The CMS as it is; in the release builder's place, over a real socket, one that notes what it is told. */
let cms: CmsForTests
let status: PublishingStatus
let told: { method?: string; path: string; body: string }[] = []
let failWith: 'hangs' | 'refuses' | 'babbles' | 'denies-key' | undefined

const upToDate = publishingStatusSchema.parse({
  at: '2018-10-26T16:00:00.000Z',
  live: { id: '000001-aaaaaaaa', fingerprint: 'f', since: '2018-10-26T15:32:00.000Z' },
  problems: [],
  releases: [],
  documents: {},
})

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts).toString()
}

const builder = createServer((request, response) => {
  void (async () => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://builder')
    if (pathname !== '/notify')
      told.push({ method: request.method, path: request.url ?? '', body: await bodyOf(request) })
    if (failWith === 'hangs') return
    if (failWith === 'denies-key' || request.headers.authorization !== `Bearer ${serviceKey}`)
      return response.writeHead(401).end()
    if (failWith === 'refuses') return response.writeHead(409).end(JSON.stringify({ message: 'Look at it again.' }))
    if (failWith === 'babbles') return response.writeHead(200).end('<!doctype html>')
    const wanted = searchParams.get('documents') ?? ''
    const document = status.documents[wanted]
    response.end(JSON.stringify({ ...status, documents: document ? { [wanted]: document } : {} }))
  })()
})

/** Who answers may take as long as this machine needs; who hangs is given up as in production. */
const timeout = AbortSignal.timeout.bind(AbortSignal)
vi.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => timeout(failWith === 'hangs' ? ms : 60_000))

beforeAll(async () => {
  await new Promise<void>((resolve) => builder.listen(0, '127.0.0.1', resolve))
  cms = await startCms({ builderUrl: `http://127.0.0.1:${(builder.address() as AddressInfo).port}` })
})
afterAll(async () => {
  builder.closeAllConnections()
  builder.close()
  await cms.stop()
})
beforeEach(() => {
  status = upToDate
  told = []
  failWith = undefined
})

const orders = [
  ['confirm', { fingerprint: 'f2' }],
  ['rollback', { id: '000001-aaaaaaaa' }],
  ['resume', {}],
] as const

describe('what is live', () => {
  it.each(['author', 'publisher', 'admin'] as const)('is shown to the %s', async (asker) => {
    const answer = await cms.rest(asker, 'GET', '/publishing/status')
    expect(answer).toMatchObject({ status: 200, body: { builder: 'answers', status: { live: upToDate.live } } })
  })

  it.each(['nobody', 'service'] as const)('is not shown to %s without an account', async (asker) => {
    const { status: code, body } = await cms.rest(asker, 'GET', '/publishing/status')
    expect([code, Object.keys(body)]).toEqual([401, ['message']])
    expect(told).toEqual([])
  })

  it.each(['hangs', 'babbles', 'denies-key'] as const)(
    'is said to be unknown, in a sentence, when the release builder %s',
    async (trouble) => {
      failWith = trouble
      const answer = await cms.rest('author', 'GET', '/publishing/status')
      expect(answer).toMatchObject({
        status: 200,
        body: { builder: 'silent', message: expect.stringMatching(/^The release builder .*\.$/) },
      })
      expect(JSON.stringify(answer.body)).not.toContain(serviceKey)
    },
  )
})

describe.each(orders)('the order to %s', (name, details) => {
  const path = `/publishing/${name}`

  it.each(['publisher', 'admin'] as const)('is handed on for the %s', async (asker) => {
    const answer = await cms.rest(asker, 'POST', path, { ...details, by: 'whatever else' })
    expect(answer).toMatchObject({ status: 200, body: { builder: 'answers' } })
    expect(told).toEqual([{ method: 'POST', path: `/${name}`, body: JSON.stringify(details) }])
    expect(JSON.stringify(answer.body)).not.toContain(serviceKey)
  })

  it.each<[Asker, number]>([
    ['author', 403],
    ['nobody', 401],
    ['service', 401],
  ])('is refused to %s with %i, and nothing is handed on', async (asker, code) => {
    expect((await cms.rest(asker, 'POST', path, details)).status).toBe(code)
    expect(told).toEqual([])
  })

  it.each(['GET', 'PUT', 'PATCH', 'DELETE'])('is not taken by %s', async (method) => {
    expect((await cms.rest('admin', method, path)).status).toBe(405)
    expect(told).toEqual([])
  })

  it('is not taken from a form', async () => {
    const answer = await cms.rest('admin', 'POST', path, details, { 'content-type': 'text/plain' })
    expect(answer.status).toBe(415)
    expect(told).toEqual([])
  })

  it.each([
    ['http://localhost:3000', 200],
    ['https://elsewhere.example.org', 401],
  ])('with a cookie from %s is answered with %i', async (origin, code) => {
    const token = cms.headersOf('admin').authorization?.replace('JWT ', '')
    const answer = await cms.rest('nobody', 'POST', path, details, { cookie: `osi-token=${token}`, origin })
    expect([answer.status, told.length]).toEqual([code, code === 200 ? 1 : 0])
  })

  it('passes on what the release builder has against it', async () => {
    failWith = 'refuses'
    const { status, body } = await cms.rest('publisher', 'POST', path, details)
    expect([status, body]).toEqual([409, { message: 'Look at it again.' }])
  })
})

describe('an order that says too little', () => {
  it.each(['confirm', 'rollback'])('to %s is refused', async (name) => {
    expect((await cms.rest('admin', 'POST', `/publishing/${name}`, { id: 7 })).status).toBe(400)
    expect(told).toEqual([])
  })
})

describe('the state of a document', () => {
  const ask = (asker: Asker, id: string, type = 'contacts') =>
    cms.rest(asker, 'GET', `/publishing/documents/${type}/${id}`)
  const name = 'Office of School Improvement'
  const publishContact = () =>
    cms.payload.create({ collection: 'contacts', data: { name, phone: '601.359.1003', _status: 'published' } })
  /** The release builder has released what the CMS has. */
  const release = ({ id, updatedAt }: { id: string; updatedAt: string }) => {
    const documents = { [`contacts/${id}`]: { updatedAt, address: '/contacts/#office', since: updatedAt } }
    status = { ...upToDate, documents }
  }

  it('goes from a draft to live, to a later draft, to another release, off the site and into the trash', async () => {
    const draft = await cms.payload.create({ collection: 'contacts', draft: true, data: { name } })
    expect((await ask('author', draft.id)).body).toMatchObject({
      kind: 'not-live',
      headline: 'Not live: never published',
    })

    const contact = await publishContact()
    expect((await ask('author', contact.id)).body).toEqual({
      kind: 'moving',
      headline: 'Publishing…',
      details: [],
      isPublished: true,
    })

    release(contact)
    const live = (await ask('author', contact.id)).body
    expect(live).toMatchObject({ kind: 'live', details: [], address: 'http://localhost:4321/contacts/#office' })

    const { id } = contact
    await cms.payload.update({ collection: 'contacts', id, draft: true, data: { phone: '601.359.1004' } })
    const withDraft = (await ask('author', id)).body
    expect(withDraft).toMatchObject({
      kind: 'live',
      headline: live.headline,
      details: [expect.stringContaining('draft')],
    })

    await cms.payload.update({ collection: 'contacts', id, data: { phone: '601.359.1004', _status: 'published' } })
    expect((await ask('author', id)).body).toMatchObject({ kind: 'moving', headline: 'Publishing…' })

    await cms.payload.update({ collection: 'contacts', id, data: { _status: 'draft' } })
    expect((await ask('author', id)).body).toMatchObject({ kind: 'moving', headline: 'Being taken off the site…' })

    status = upToDate
    expect((await ask('author', id)).body).toMatchObject({
      kind: 'not-live',
      headline: 'Not live: unpublished',
      isPublished: false,
    })

    await cms.payload.update({ collection: 'contacts', id, data: { deletedAt: new Date().toISOString() } })
    expect((await ask('author', id)).body).toMatchObject({ kind: 'not-live', headline: 'Not live: in the trash' })
  })

  it('is said to be unknown while the release builder is silent', async () => {
    const { id } = await publishContact()
    failWith = 'hangs'
    expect((await ask('author', id)).body).toMatchObject({ kind: 'unknown', headline: 'Published' })
  })

  it('is told to nobody without an account, of no other collection, and of nothing that is not there', async () => {
    const { id } = await publishContact()
    expect((await ask('nobody', id)).status).toBe(401)
    expect((await ask('admin', cms.accounts.admin, 'users')).status).toBe(404)
    expect((await ask('admin', '00000000-0000-4000-8000-000000000000')).status).toBe(404)
    expect((await ask('admin', 'not-an-id')).status).toBe(404)
  })
})

describe('the state of a global', () => {
  const ask = (asker: Asker, name: string) => cms.rest(asker, 'GET', `/publishing/globals/${name}`)

  it('follows its saves and the releases', async () => {
    await cms.payload.updateGlobal({
      slug: 'home',
      data: { heading: 'Welcome', introduction: 'We help schools.', _status: 'published' },
    })
    expect((await ask('author', 'home')).body).toMatchObject({ kind: 'moving', headline: 'Publishing…' })
    status = { ...upToDate, upToDateAt: new Date(Date.now() + 5_000).toISOString() }
    const live = (await ask('author', 'home')).body
    expect(live).toMatchObject({ kind: 'live', address: 'http://localhost:4321/' })
  })

  it('says when a notice appears', async () => {
    const from = '2999-01-01T15:00:00.000Z'
    await cms.payload.updateGlobal({ slug: 'notice', data: { message: 'Closed today.', from, _status: 'published' } })
    expect((await ask('author', 'notice')).body).toMatchObject({
      kind: 'planned',
      headline: 'Goes live on Tuesday, January 1, 2999, 9:00 a.m. Central',
    })
  })

  it('is told to nobody without an account, and of nothing that is not there', async () => {
    expect((await ask('nobody', 'home')).status).toBe(401)
    expect((await ask('admin', 'users')).status).toBe(404)
  })
})
