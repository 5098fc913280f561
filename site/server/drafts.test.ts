import { createServer, type Server } from 'node:http'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { readPublication, sealDraft, sealLastsMs, type Draft } from '@osi/shared'
import type { FastifyInstance } from 'fastify'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { ReleasesFolder } from '../runtime/releases/folder.ts'
import type { RenderLocals } from '../runtime/rendering.ts'
import { Drafts, withoutPass } from './drafts.ts'
import { ServedRelease, ServedReleases } from './served-release.ts'
import { siteServer } from './site-server.ts'

const serviceKey = 'a-service-key-of-some-length'
const token = 'a'.repeat(32)
const until = '2026-12-03T12:00:00.000Z'
const picture = {
  id: 'f1',
  updatedAt: until,
  filename: 'new plan.png',
  mimeType: 'image/png',
  filesize: 3,
  url: '/api/media/file/new%20plan.png',
}
const draft: Draft = {
  type: 'pages',
  document: { id: 'p1', updatedAt: until, title: 'Visiting', slug: 'visiting', summary: 'When to come.' },
  media: [picture],
}
const releaseWith = (documents: Record<string, unknown[]>): ServedRelease =>
  Object.create(ServedRelease.prototype, {
    publication: {
      value: readPublication({
        version: 1,
        fingerprint: 'of-what-readers-have',
        documents,
        globals: {},
        media: [],
        redirects: [],
        problems: [],
      }).publication,
    },
    paths: { value: new Map() },
  })

let now: Date
let cms: Server
let site: FastifyInstance
let folder: string
/** What the CMS answers about the link; undefined knows no link. */
let shared: object | undefined
let failWith: number | undefined
let asked: { url: string | undefined; key: string | undefined; body: string }[]
let rendered: { address: string; locals: RenderLocals }[]

beforeEach(async () => {
  now = new Date('2026-11-26T12:00:00Z')
  shared = { draft, until }
  failWith = undefined
  asked = []
  rendered = []
  cms = createServer(async (request, response) => {
    let body = ''
    for await (const part of request) body += String(part)
    asked.push({ url: request.url, key: request.headers.authorization, body })
    if (failWith) return response.writeHead(failWith).end()
    if (request.url === picture.url) return response.writeHead(200).end('PNG')
    const isRight = body === JSON.stringify({ token }) && shared
    response.writeHead(isRight ? 200 : 404, { 'content-type': 'application/json' }).end(JSON.stringify(shared ?? {}))
  })
  await new Promise<void>((listening) => cms.listen(0, '127.0.0.1', listening))
  const address = cms.address()
  const port = typeof address === 'object' ? address?.port : undefined
  folder = mkdtempSync(join(tmpdir(), 'osi-drafts-'))
  const releases = new ReleasesFolder(folder)
  releases.create()
  vi.spyOn(ServedReleases.prototype, 'live').mockReturnValue(releaseWith({}))
  const render = (address: string, locals: RenderLocals) => {
    rendered.push({ address, locals })
    const image = '<img src="/files/f1/new%20plan.png" srcset="/files/f1/new%20plan.png 9w, /files/f2/live.png 5w">'
    return Promise.resolve({ status: 200, headers: {}, body: Buffer.from(`<p>${address}</p>${image}`) })
  }
  const siteUrl = 'https://osi.example.org'
  const clock = () => now
  site = await siteServer({
    releases,
    render,
    spool: { keep: () => Promise.resolve() },
    stamps: { clock },
    clock,
    siteUrl,
    drafts: new Drafts({
      cmsUrl: `http://127.0.0.1:${port}`,
      render,
      serviceKey,
      siteUrl,
      editorOrigins: ['https://cms.example.org'],
      clock,
    }),
  })
})
afterEach(async () => {
  vi.restoreAllMocks()
  await site.close()
  await new Promise((closed) => cms.close(closed))
  rmSync(folder, { recursive: true })
})

describe('a link for someone without an account', () => {
  const open = (path = `/share/${token}/`) => site.inject({ url: path, remoteAddress: '192.0.2.1' })

  test('shows the draft, which nobody keeps, lists or learns the address of', async () => {
    const { statusCode, body, headers } = await open()
    expect([statusCode, body]).toEqual([200, expect.stringContaining('<p>/visiting/</p>')])
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'x-robots-tag': 'noindex, nofollow, noarchive',
      'referrer-policy': 'no-referrer',
      'x-frame-options': 'DENY',
    })
    expect(rendered[0]?.locals).toMatchObject({ draft: { until, isLive: false } })
    expect(asked).toEqual([
      { url: '/api/share-links/open', key: `Bearer ${serviceKey}`, body: JSON.stringify({ token }) },
    ])
  })

  test.each([
    ['as it is', until, true],
    ['of which somebody has written on', '2026-12-01T12:00:00.000Z', false],
  ])('says of what readers have, %s, whether they have it', async (_, updatedAt, isLive) => {
    const document = { ...Object(draft.document), updatedAt }
    vi.spyOn(ServedReleases.prototype, 'live').mockReturnValue(releaseWith({ pages: [document] }))
    await open()
    expect(rendered[0]?.locals).toMatchObject({ draft: { until, isLive } })
  })

  test('that was never made, and one that is none, get one and the same page', async () => {
    const closed = await open(`/share/${'b'.repeat(32)}/`)
    expect([closed.statusCode, closed.body]).toEqual([404, expect.stringContaining('This link does not work')])
    expect(closed.headers).toMatchObject({
      'cache-control': 'no-store',
      'x-robots-tag': expect.stringContaining('noindex'),
    })
    for (const path of ['/share/', '/share/x/', `/share/${token}/more`, '/share/%00/', '/share/a b/']) {
      const other = await open(path)
      expect([other.statusCode, other.body], path).toEqual([404, closed.body])
    }
  })

  test('says so when the draft is not complete', async () => {
    shared = { until }
    expect((await open()).body).toContain('not complete enough')
  })

  test('asks to try again when the CMS doesn’t answer', async () => {
    failWith = 500
    expect((await open()).statusCode).toBe(503)
  })

  test('can’t be guessed for long', async () => {
    const statuses: number[] = []
    for (let attempt = 0; attempt < 62; attempt++) statuses.push((await open(`/share/${'c'.repeat(32)}/`)).statusCode)
    expect(statuses.slice(58)).toEqual([404, 404, 429, 429])
  })

  test('is not in the log as a whole', () => {
    expect(withoutPass(`/share/${token}/?x`)).toBe('/share/…/?x')
    expect(withoutPass('/preview/file/?pass=abc&y=1')).toBe('/preview/file/?pass=…&y=1')
  })
})

describe('the frame beside a form', () => {
  test('has the checker of the page from this server, compressed, and loads it once a day', async () => {
    const { statusCode, headers, rawPayload } = await site.inject({
      url: '/preview/draft/axe.js',
      headers: { 'accept-encoding': 'br' },
    })
    expect([statusCode, headers['content-type']]).toEqual([200, 'text/javascript; charset=utf-8'])
    expect(headers).toMatchObject({ 'content-encoding': 'br', 'cache-control': 'private, max-age=86400' })
    const script = brotliDecompressSync(rawPayload).toString()
    expect(script).toMatch(/^\/\*! axe v4/)
  })

  const send = (body: string) =>
    site.inject({ method: 'POST', url: '/preview/draft/', headers: { 'content-type': 'text/plain' }, payload: body })

  test('may be shown by the CMS alone', async () => {
    const { headers, statusCode } = await site.inject('/preview/draft/')
    expect([statusCode, headers['x-frame-options']]).toEqual([200, undefined])
    expect(headers['content-security-policy']).toMatch(/frame-ancestors https:\/\/cms\.example\.org$/)
    expect(rendered[0]).toMatchObject({
      address: '/preview/draft/',
      locals: { editorOrigins: ['https://cms.example.org'] },
    })
  })

  test('gets the page of what the CMS sealed', async () => {
    const { statusCode, body } = await send(await sealDraft(draft, now, serviceKey))
    expect([statusCode, body]).toEqual([200, expect.stringContaining('<p>/visiting/</p>')])
    expect(rendered[0]?.locals).toMatchObject({ draft: {} })
  })

  test('gets nothing for what somebody else made, or that is old', async () => {
    expect((await send(await sealDraft(draft, now, 'another key'))).statusCode).toBe(403)
    expect((await send('{}')).statusCode).toBe(403)
    const sealed = await sealDraft(draft, now, serviceKey)
    now = new Date(now.getTime() + sealLastsMs)
    expect((await send(sealed)).statusCode).toBe(403)
  })
})

describe('a file that readers don’t have', () => {
  const addressIn = (html: string) => /src="([^"]+)"/.exec(html)?.[1] ?? ''

  test('is loaded with a pass, for ten minutes; others are the live ones', async () => {
    const { body } = await site.inject(`/share/${token}/`)
    expect(body).toMatch(/srcset="\/preview\/file\/\?pass=\S+ 9w, \/files\/f2\/live\.png 5w"/)
    const file = await site.inject(addressIn(body))
    expect([file.statusCode, file.body, file.headers['content-type']]).toEqual([200, 'PNG', 'image/png'])
    expect(file.headers['cache-control']).toBe('no-store')
    now = new Date(now.getTime() + 10 * 60 * 1000)
    expect((await site.inject(addressIn(body))).statusCode).toBe(404)
  })

  test('is not there with another pass', async () => {
    const { body } = await site.inject(`/share/${token}/`)
    const other = addressIn(body).replace('new%2520plan', 'secret')
    expect(other).not.toBe(addressIn(body))
    for (const url of [other, '/preview/file/', '/preview/file/?pass=x'])
      expect((await site.inject(url)).statusCode, url).toBe(404)
  })
})
