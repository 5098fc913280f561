import { codeOf, messageOf } from '@osi/shared'
import { existsSync, readFileSync, readdirSync, rmSync, statSync, symlinkSync } from 'node:fs'
import { Agent, request as httpRequest, type IncomingHttpHeaders } from 'node:http'
import { connect } from 'node:net'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { brotliDecompressSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testKey } from '../builder/testing/fake-cms.ts'
import { eventually, BuilderHarness } from '../builder/testing/builder-harness.ts'

/** A real server process over a release that a real release builder made. */
let bench: BuilderHarness
let builder: Awaited<ReturnType<BuilderHarness['builder']>>
let server: Awaited<ReturnType<BuilderHarness['siteServer']>>
beforeAll(async () => {
  bench = await BuilderHarness.open()
  server = await bench.siteServer()
})
afterAll(() => bench.close())

interface Answer {
  status: number
  headers: IncomingHttpHeaders
  body: string
}

/** Asks without following redirects or tidying the address, as no browser would. */
const ask = (
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
  body?: string,
  agent?: Agent,
): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const asked = httpRequest({ host: '127.0.0.1', port: bench.sitePort, path, method, headers, agent }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.on('error', reject)
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts).toString() }),
      )
    })
    asked.on('error', reject)
    asked.end(body)
  })

const form = (values: Record<string, string>, headers: Record<string, string> = {}) =>
  ask(
    '/report-a-problem/',
    { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    'POST',
    new URLSearchParams(values).toString(),
  )

test('before the first release there is a page that explains itself, and the server says that it is not ready', async () => {
  const page = await ask('/')
  expect(page).toMatchObject({ status: 503, headers: { 'retry-after': '5' } })
  expect(page.body).toContain('<h1>This site is being set up</h1>')
  expect((await ask('/readyz')).status).toBe(503)
  expect((await ask('/healthz')).status).toBe(200)
})

describe('with a release', () => {
  beforeAll(async () => {
    bench.cms.redirects = [
      { id: 'r1', from: '/old/webinar', to: '/webinars/reading-the-indicators/' },
      { id: 'r2', from: '/elsewhere/', to: 'https://example.org/there' },
    ]
    builder = await bench.builder()
    await bench.live(builder, 'Reading the indicators')
  })

  test('a page is sent as its compressed copy once there is one, and in part or whole to whoever doesn’t take that', async () => {
    const page = '/webinars/reading-the-indicators/'
    const { digest, size } = bench.releases.manifestOf(bench.releases.live()!)!.files[`${page.slice(1)}index.html`]!
    const copy = join(bench.releases.compressedCopies, `${digest}.br`)
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
    if (status === 404) expect(answer.body).toBe(bench.page('404.html'))
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
      const socket = connect(bench.sitePort, '127.0.0.1', () =>
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
    const [asset] = readdirSync(join(bench.releases.live()!.publicFolder, 'assets'))
    expect((await ask(`/assets/${asset}`)).headers['cache-control']).toBe('public, max-age=31536000, immutable')
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

describe('a report', () => {
  test('arrives at the CMS', async () => {
    const { status, body } = await form({
      problem: 'A dead link\r\non a page',
      page: '/contacts/',
      email: 'a@example.org',
      website: '',
    })
    expect(status).toBe(200)
    expect(body).toContain('Thank you')
    await eventually(() => bench.cms.reports.length === 1)
    expect(bench.cms.reports[0]).toEqual({
      message: 'A dead link\non a page',
      page: '/contacts/',
      contact: 'a@example.org',
    })
  })

  test('that is not usable comes back with what was typed and what is wrong', async () => {
    const { status, body } = await form({ problem: '', email: 'nobody', page: 'The <b>page' })
    expect(status).toBe(422)
    expect(body).toContain('Say what is wrong')
    expect(body).toContain('name@example.org')
    expect(body).toMatch(/value="The (&lt;|<)b(&gt;|>)page"/)
  })

  test('from another site is refused', async () => {
    for (const headers of [{ origin: 'https://evil.example' }, { 'sec-fetch-site': 'cross-site' }] as Record<
      string,
      string
    >[])
      expect((await form({ problem: 'x' }, headers)).status).toBe(403)
    expect(
      (await ask('/report-a-problem/', { 'content-type': 'application/json' }, 'POST', '{"problem":"x"}')).status,
    ).toBe(415)
    expect((await ask('/report-a-problem/', { 'content-type': 'text/plain' }, 'POST', 'problem=x')).status).toBe(415)
  })

  test('by a program that fills in everything, or a huge one, goes nowhere', async () => {
    expect((await form({ problem: 'Buy now', website: 'https://spam.example' })).status).toBe(200)
    expect((await form({ problem: 'x'.repeat(70_000) })).status).toBe(413)
    await setTimeout(300)
    expect(bench.cms.reports).toHaveLength(1)
  })

  test('is kept while the CMS is away, and arrives when it is back', async () => {
    await bench.cms.stop()
    expect((await form({ problem: 'While you were out' })).status).toBe(200)
    await bench.cms.start()
    await eventually(() => bench.cms.reports.length === 2, 15_000)
    expect(bench.cms.reports[1]).toEqual({ message: 'While you were out' })
  })

  test('too many from one place are asked to wait', async () => {
    const statuses: number[] = []
    for (let sent = 0; sent < 12; sent += 1) statuses.push((await form({ problem: '' })).status)
    expect(statuses.at(-1)).toBe(429)
  })
})

describe('whatever happens behind it', () => {
  test('the site is served without a CMS', async () => {
    await bench.cms.stop()
    expect((await ask('/')).status).toBe(200)
    expect((await ask('/search/?q=indicators')).status).toBe(200)
    await bench.cms.start()
  })

  test('a damaged link leads to the last good release', async () => {
    await bench.kill(builder)
    for (const target of ['nowhere', '/etc', '..']) {
      rmSync(join(bench.releases.path, 'current'))
      symlinkSync(target, join(bench.releases.path, 'current'))
      expect((await ask('/webinars/')).status).toBe(200)
    }
    rmSync(join(bench.releases.path, 'current'))
    expect((await ask('/webinars/')).status).toBe(200)
    builder = await bench.builder()
    await eventually(() => bench.releases.current())
  })

  test('while releases are swapped under it, no request fails and no page mixes two', async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 8 })
    let stopped = false
    let answered = 0
    const failures: string[] = []
    const versions = new Set<string>()
    const read = async () => {
      while (!stopped) {
        const { status, body } = await ask('/webinars/reading-the-indicators/', {}, 'GET', undefined, agent)
        answered += 1
        const titles = new Set([...body.matchAll(/Version \d+/g)].map(([title]) => title))
        if (status !== 200 || titles.size > 1) failures.push(`${status} ${[...titles].join(', ')}`)
        for (const title of titles) versions.add(title)
        for (const [, asset] of body.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g))
          if ((await ask(asset!, {}, 'GET', undefined, agent)).status !== 200) failures.push(asset!)
      }
    }
    const readers = Array.from({ length: 8 }, read)
    for (let version = 1; version <= 7; version += 1) {
      bench.retitle(`Version ${version}`)
      await bench.live(builder, `Version ${version}`)
    }
    stopped = true
    await Promise.all(readers)
    agent.destroy()
    expect(failures).toEqual([])
    expect(versions.size).toBeGreaterThan(3)
    expect(answered).toBeGreaterThan(100)
  }, 120_000)

  test('SIGHUP puts new processes in the place of the old ones, and no request fails', async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 8 })
    const failures: string[] = []
    let stopped = false
    const read = async () => {
      while (!stopped) {
        const answer = await ask('/webinars/', {}, 'GET', undefined, agent).catch((error: Error) => error)
        if (!('status' in answer) || answer.status !== 200)
          failures.push(String('status' in answer ? answer.status : answer))
        if ('headers' in answer && answer.headers.connection === 'close') closed += 1
      }
    }
    let closed = 0
    const readers = Array.from({ length: 8 }, read)
    server.kill('SIGHUP')
    await eventually(() => closed >= 8, 30_000)
    stopped = true
    await Promise.all(readers)
    agent.destroy()
    expect(failures).toEqual([])
  }, 60_000)

  test('SIGTERM under load drops no request', async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 8 })
    const failures: string[] = []
    let refused = 0
    let afterSignal = 0
    let signalled = false
    const read = async () => {
      for (;;) {
        try {
          const { status } = await ask('/webinars/', {}, 'GET', undefined, agent)
          if (status !== 200) failures.push(String(status))
          if (signalled) afterSignal += 1
        } catch (error) {
          // Once it has stopped listening, nobody is let in any more: that is not a dropped request.
          if (codeOf(error) === 'ECONNREFUSED') return (refused += 1)
          failures.push(messageOf(error))
          return refused
        }
      }
    }
    const readers = Array.from({ length: 8 }, read)
    await setTimeout(500)
    signalled = true
    expect(await bench.kill(server, 'SIGTERM')).toBe(0)
    await Promise.all(readers)
    agent.destroy()
    expect(failures).toEqual([])
    expect(refused).toBe(8)
    expect(afterSignal).toBeGreaterThan(0)
  })
})

test('no secret is in what readers get', () => {
  const { publicFolder } = bench.releases.live()!
  for (const path of readdirSync(publicFolder, { recursive: true, withFileTypes: true }))
    if (path.isFile()) expect(readFileSync(join(path.parentPath, path.name)).includes(testKey)).toBe(false)
})
