import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { beforeAll, describe, expect, test } from 'vitest'
import { eventually } from '../builder/testing/builder-harness.ts'
import { servedSite } from './testing/served-site.ts'

const site = servedSite()
const ask: typeof site.ask = (...request) => site.ask(...request)

test('before the first release there is a page that explains itself, and the server says that it is not ready', async () => {
  const page = await ask('/')
  expect(page).toMatchObject({ status: 503, headers: { 'retry-after': '5' } })
  expect(page.body).toContain('<h1>This site is being set up</h1>')
  expect((await ask('/readyz')).status).toBe(503)
  expect((await ask('/healthz')).status).toBe(200)
})

describe('with a release', () => {
  beforeAll(async () => {
    site.bench.cms.redirects = [
      { id: 'r1', from: '/old/webinar', to: '/webinars/reading-the-indicators/' },
      { id: 'r2', from: '/elsewhere/', to: 'https://example.org/there' },
    ]
    await site.release()
  })

  test('a page is sent as its compressed copy once there is one, and in part or whole to whoever doesn’t take that', async () => {
    const page = '/webinars/reading-the-indicators/'
    const { digest, size } = site.bench.releases.manifestOf(site.bench.releases.live()!)!.files[
      `${page.slice(1)}index.html`
    ]!
    const copy = join(site.bench.releases.compressedCopies, `${digest}.br`)
    await eventually(() => existsSync(copy))
    const compressed = await ask(page, { 'accept-encoding': 'gzip, br' })
    expect(compressed.headers).toMatchObject({
      'content-encoding': 'br',
      'content-type': 'text/html; charset=utf-8',
      'content-length': String(statSync(copy).size),
      vary: 'accept-encoding',
    })
    expect(brotliDecompressSync(readFileSync(copy)).toString()).toBe((await ask(page)).body)
    for (const offer of ['br;q=0', 'identity', ''])
      expect((await ask(page, { 'accept-encoding': offer })).headers['content-length'], offer).toBe(String(size))
    const part = await ask(page, { 'accept-encoding': 'br', range: 'bytes=0-14' })
    expect([part.status, part.body]).toEqual([206, '<!DOCTYPE html>'])
    const again = await ask(page, { 'accept-encoding': 'br', 'if-none-match': String(compressed.headers.etag) })
    expect([again.status, again.body]).toEqual([304, ''])
  })

  test.each([
    ['/', 200, undefined],
    ['/webinars/', 200, undefined],
    ['/webinars', 301, '/webinars/'],
    ['/webinars?x=1', 301, '/webinars/?x=1'],
    ['/webinars/index.html', 301, '/webinars/'],
    ['/index.html', 301, '/'],
    ['/webinars/reading-the-indicators.ics', 200, undefined],
    ['/release.json', 200, undefined],
    ['/readyz', 200, undefined],
    ['/old/webinar', 301, '/webinars/reading-the-indicators/'],
    ['/old/webinar/', 301, '/webinars/reading-the-indicators/'],
    ['/elsewhere', 301, 'https://example.org/there'],
    ['/nothing-here/', 404, undefined],
    ['/nothing-here', 404, undefined],
    ['/webinars/nothing/', 404, undefined],
    ['//example.org/', 404, undefined],
    ['/webinars//', 301, '/webinars/'],
    ['/%2e%2e/snapshot.json', 404, undefined],
    ['/..%2f..%2fsnapshot.json', 404, undefined],
    ['/../snapshot.json', 404, undefined],
    ['/snapshot.json', 404, undefined],
    ['/%00', 404, undefined],
    ['/%zz', 400, undefined],
  ])('%s answers %i', async (path, status, location) => {
    const answer = await ask(path)
    expect([answer.status, answer.headers.location]).toEqual([status, location])
    expect(answer.headers['content-security-policy']).toContain("default-src 'none'")
    expect(answer.headers['x-content-type-options']).toBe('nosniff')
    if (status === 404) expect(answer.body).toBe(site.bench.page('404.html'))
  })

  test('what a reader has already is not sent again, with the same protection', async () => {
    const { headers } = await ask('/webinars/')
    const again = await ask('/webinars/', { 'if-none-match': headers.etag ?? '' })
    expect([again.status, again.body]).toEqual([304, ''])
    expect(again.headers['content-security-policy']).toBe(headers['content-security-policy'])
    expect(headers['cache-control']).toBe('no-cache')
  })

  test('HEAD is GET without the page', async () => {
    const answer = await ask('/webinars/', {}, 'HEAD')
    expect([answer.status, answer.body]).toEqual([200, ''])
  })

  test('pages are compressed for those who can read it', async () => {
    expect((await ask('/', { 'accept-encoding': 'br' })).headers).toMatchObject({
      'content-encoding': 'br',
      vary: expect.stringContaining('accept-encoding') as string,
    })
    expect((await ask('/')).headers['content-encoding']).toBeUndefined()
  })

  test.each(['POST', 'PUT', 'DELETE', 'PATCH'])('%s is refused where nothing takes it', async (method) => {
    expect(await ask('/webinars/', {}, method)).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } })
  })

  test('a request that names two sites is refused', async () => {
    const raw = await new Promise<string>((resolve, reject) => {
      const socket = connect(site.bench.sitePort, '127.0.0.1', () =>
        socket.end('GET /webinars/ HTTP/1.1\r\nHost: 127.0.0.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n'),
      )
      let answer = ''
      socket.on('data', (part: Buffer) => (answer += part.toString()))
      socket.on('end', () => resolve(answer))
      socket.on('error', reject)
    })
    expect(raw).toMatch(/^HTTP\/1\.1 400 /)
  })

  test('a text is sent in gzip to whoever takes nothing better, and in part as it is', async () => {
    const whole = await ask('/webinars/')
    const answer = await ask('/webinars/', { 'accept-encoding': 'gzip' })
    expect(answer.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'accept-encoding' })
    expect(answer.headers.etag).not.toBe(whole.headers.etag)
    expect(await ask('/webinars/', { range: 'bytes=-8' })).toMatchObject({ status: 206, body: whole.body.slice(-8) })
    expect(await ask('/webinars/', { range: 'bytes=9999999-' })).toMatchObject({
      status: 416,
      headers: { 'content-range': `bytes */${whole.headers['content-length']}` },
    })
  })

  test('assets are kept for a year', async () => {
    const [asset] = readdirSync(join(site.bench.releases.live()!.publicFolder, 'assets'))
    expect((await ask(`/assets/${asset}`)).headers['cache-control']).toBe('public, max-age=31536000, immutable')
  })

  test('a page’s sharing picture is sent once it is drawn, and the general one until then', async () => {
    const { body } = await ask('/webinars/reading-the-indicators/')
    const [, path = ''] = /og:image" content="[^"]*(\/sharing\/[\w-]+\.png)"/.exec(body) ?? []
    await eventually(async () => (await ask(path)).status === 200)
    expect((await ask(path)).headers).toMatchObject({
      'content-type': 'image/png',
      'cache-control': 'public, max-age=31536000, immutable',
    })
    expect(await ask('/sharing/not-yet-drawn-00.png')).toMatchObject({
      status: 302,
      headers: { location: '/sharing.png', 'cache-control': 'no-store' },
    })
    expect((await ask('/sharing/..%2f..%2fpreview-key')).status).toBe(404)
    expect((await ask('/sharing/')).status).toBe(404)
  })

  test('search answers without a script', async () => {
    const { status, body } = await ask('/search/?q=indicators')
    expect(status).toBe(200)
    expect(/<ol[^>]*data-results[^>]*>[\s\S]*?<a [^>]*href="([^"#]*)/.exec(body)?.[1]).toBe(
      '/webinars/reading-the-indicators/',
    )
  })

  test.each(['', '%00', '"+-~*:^', 'a'.repeat(300), '%F0%9F%8E%93', '__proto__', '%25'])(
    'search takes “%s” without an error',
    async (query) => {
      expect((await ask(`/search/?q=${query}`)).status).toBe(200)
    },
  )
})
