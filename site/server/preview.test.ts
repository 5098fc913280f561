import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { previewLastsMs, previewPass, type Snapshot } from '@osi/shared'
import type { FastifyInstance } from 'fastify'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ReleasesFolder } from '../runtime/releases/folder.ts'
import type { RenderLocals } from '../runtime/rendering.ts'
import { CmsUnreachable } from '../runtime/snapshot-source.ts'
import { Preview } from './preview.ts'
import { siteServer } from './site-server.ts'

const serviceKey = 'a-service-key-of-some-length'
const asOf = new Date('2027-03-01T15:00:00Z')
const snapshot: Snapshot = {
  version: 1,
  fingerprint: 'of-another-day-altogether',
  documents: {},
  globals: {},
  media: [],
  redirects: [],
  problems: [],
}

let now: Date
let asked: (Date | undefined)[]
let bundles: (string | undefined)[]
let cms: () => Promise<Snapshot>
let rendered: { address: string; locals: RenderLocals }[]
/** At the end of every page. */
let image: string
let folder: string
let site: FastifyInstance

beforeEach(async () => {
  now = new Date('2026-11-23T12:00:00Z')
  asked = []
  bundles = []
  rendered = []
  cms = () => Promise.resolve(snapshot)
  folder = mkdtempSync(join(tmpdir(), 'osi-preview-'))
  const releases = new ReleasesFolder(folder)
  releases.create()
  const render = (address: string, locals: RenderLocals) => {
    rendered.push({ address, locals })
    const isThere = address === '/' || address === '/404.html'
    return Promise.resolve({
      status: isThere && address === '/' ? 200 : 404,
      headers: { 'content-type': 'text/html' },
      body: Buffer.from(`<p>${address}</p>${image}`),
    })
  }
  image = ''
  const preview = new Preview({
    source: { fetch: (_known, { asOf, bundle } = {}) => (asked.push(asOf), bundles.push(bundle), cms()) },
    render,
    serviceKey,
    siteUrl: 'https://osi.example.org',
    clock: () => now,
  })
  site = await siteServer({
    releases,
    render,
    spool: { keep: () => Promise.resolve() },
    stamps: { clock: () => now },
    clock: () => now,
    siteUrl: 'https://osi.example.org',
    preview,
  })
})
afterEach(async () => {
  await site.close()
  rmSync(folder, { recursive: true })
})

const enter = async (pass: string) => site.inject({ url: '/preview/', query: { pass } })
const look = (url: string, pass: string) =>
  site.inject({ url, headers: { cookie: `other=1; __Host-osi-preview=${pass}` } })

test('a pass becomes a cookie that scripts can’t read, for an hour, and leads to the front page', async () => {
  const pass = await previewPass({ asOf }, now, serviceKey)
  const { statusCode, headers } = await enter(pass)
  expect([statusCode, headers.location]).toEqual([303, '/'])
  expect(headers['set-cookie']).toBe(`__Host-osi-preview=${pass}; Path=/; Max-Age=3600; HttpOnly; SameSite=Lax; Secure`)
})

test.each(['', 'nonsense', '1.99999999999999.00', '"; Path=/evil'])(
  '“%s” is no pass, and takes away the one before',
  async (pass) => {
    expect((await enter(pass)).headers['set-cookie']).toMatch(/^__Host-osi-preview=; Path=\/; Max-Age=0;/)
  },
)

test('with a pass every page is as of that day, and kept by nobody', async () => {
  const { statusCode, body, headers } = await look('/', await previewPass({ asOf }, now, serviceKey))
  expect([statusCode, body]).toEqual([200, '<p>/</p>'])
  expect(headers).toMatchObject({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex' })
  expect(headers['content-security-policy']).toContain("script-src 'self'")
  expect(rendered[0]?.locals).toMatchObject({ now: asOf, asOf, isPreview: true })
  expect(asked).toEqual([asOf])
})

test('with a pass for a bundle its drafts are asked for, and another pass gets none of them', async () => {
  const bundle = '4f6e1f9c-3c5e-4a5e-9a54-0d8f4b0f6a11'
  await look('/', await previewPass({ asOf, bundle }, now, serviceKey))
  await look('/', await previewPass({ asOf }, now, serviceKey))
  expect(bundles).toEqual([bundle, undefined])
  expect(rendered.map(({ locals }) => locals.isBundle)).toEqual([true, false])
})

test('a picture that readers don’t have comes with a pass', async () => {
  const file = { updatedAt: asOf.toISOString(), filename: 'plan.png', mimeType: 'image/png', filesize: 3 }
  const media = ['new', 'other'].map((id) => ({ ...file, id, url: `/api/media/file/${id}.png` }))
  cms = () => Promise.resolve({ ...snapshot, media })
  image = '<img src="/files/new/plan.png"><img src="/files/unknown/plan.png">'
  const { body } = await look('/', await previewPass({ asOf }, now, serviceKey))
  expect(body).toMatch(
    /^<p>\/<\/p><img src="\/preview\/file\/\?pass=[0-9a-f]{64}[^"]*new\.png"><img src="\/files\/unknown\/plan\.png">$/,
  )
})

test('a pass under a name that another host can set is none', async () => {
  const pass = await previewPass({ asOf }, now, serviceKey)
  await site.inject({ url: '/', headers: { cookie: `osi-preview=${pass}` } })
  expect(asked).toEqual([])
})

test('a page that is not there on that day is not found', async () => {
  const { statusCode, body } = await look('/webinars/not-yet/', await previewPass({ asOf }, now, serviceKey))
  expect([statusCode, body]).toEqual([404, '<p>/404.html</p>'])
})

test('the CMS is asked once for a page and the next clicks, and again after five seconds', async () => {
  const pass = await previewPass({ asOf }, now, serviceKey)
  await look('/', pass)
  await look('/', pass)
  expect(asked).toHaveLength(1)
  now = new Date(now.getTime() + 5_000)
  await look('/', pass)
  expect(asked).toHaveLength(2)
})

test('without a pass, or with one that has run out, a reader gets the site as it is', async () => {
  const pass = await previewPass({ asOf }, now, serviceKey)
  expect((await site.inject('/')).statusCode).toBe(503)
  now = new Date(now.getTime() + previewLastsMs)
  expect((await look('/', pass)).statusCode).toBe(503)
  expect((await look('/', pass.replace(/^\d+/, '1'))).statusCode).toBe(503)
  expect(asked).toEqual([])
})

test('files and what search finds are the live ones', async () => {
  const pass = await previewPass({ asOf }, now, serviceKey)
  for (const url of ['/assets/x.css', '/files/1/plan.pdf', '/search/?q=csi']) await look(url, pass)
  expect(asked).toEqual([])
})

test('a CMS that does not answer is said so, and asked again next time', async () => {
  const pass = await previewPass({ asOf }, now, serviceKey)
  cms = () => Promise.reject(new CmsUnreachable('The CMS does not answer.'))
  const { statusCode, body } = await look('/', pass)
  expect([statusCode, body]).toEqual([503, 'The CMS does not answer. Try again in a minute.\n'])
  cms = () => Promise.resolve(snapshot)
  expect((await look('/', pass)).statusCode).toBe(200)
})
