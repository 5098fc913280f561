import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { BuilderHarness, eventually } from '../builder/testing/builder-harness.ts'
import { portForTests } from '../builder/testing/port-for-tests.ts'
import { textTypeOf } from '../runtime/compressed-copies.ts'
import { root } from '../runtime/settings.ts'

const hasCaddy = spawnSync('caddy', ['version']).status === 0
if (!hasCaddy) console.warn('There is no caddy on this machine: the Caddyfile is not tested.')

/** Caddy as it is shipped, before a real site server with a real release, without TLS. */
describe.runIf(hasCaddy)('Caddy in front of the site', () => {
  let bench: BuilderHarness
  let server: ChildProcess
  let caddy: ChildProcess
  let front: string
  const home = mkdtempSync(join(tmpdir(), 'osi-caddy-'))

  beforeAll(async () => {
    bench = await BuilderHarness.open()
    bench.cms.redirects = [{ id: 'r1', from: '/old/webinar', to: '/webinars/reading-the-indicators/' }]
    server = await bench.siteServer()
    const builder = await bench.builder()
    await bench.live(builder, 'Reading the indicators')
    const ports = [await portForTests(), await portForTests()]
    front = `http://127.0.0.1:${ports[0]}`
    caddy = spawn('caddy', ['run', '--config', join(root, 'Caddyfile'), '--adapter', 'caddyfile'], {
      env: {
        PATH: process.env.PATH,
        HOME: home,
        SITE_ADDRESS: front,
        CMS_ADDRESS: `http://127.0.0.1:${ports[1]}`,
        SITE_UPSTREAM: `127.0.0.1:${bench.sitePort}`,
        CMS_UPSTREAM: new URL(bench.cms.url).host,
        RELEASES: bench.releases.path,
      },
      stdio: 'ignore',
    })
    await eventually(async () => (await fetch(front)).ok)
    // The copies are made after the release went live, one after the other; until then the site's server compresses by itself.
    const { publicFolder } = bench.releases.live()!
    const { files } = bench.releases.manifestOf(bench.releases.live()!)!
    const large = Object.keys(files).filter((path) => textTypeOf(path) && files[path]!.size >= 1024)
    await eventually(() => large.every((path) => existsSync(join(publicFolder, `${path}.br`))))
  })
  afterAll(async () => {
    if (caddy) {
      const ended = once(caddy, 'exit')
      caddy.kill('SIGTERM')
      await ended
    }
    await bench.close()
    rmSync(home, { recursive: true, force: true })
  })

  /** What matters of an answer, whoever gives it. */
  async function answerOf(origin: string, path: string, headers: Record<string, string> = {}) {
    const answer = await fetch(origin + path, { redirect: 'manual', headers })
    const of = (name: string) => answer.headers.get(name)
    return {
      status: answer.status,
      location: of('location'),
      type: of('content-type'),
      encoding: of('content-encoding'),
      caching: of('cache-control'),
      policy: of('content-security-policy'),
      sniffing: of('x-content-type-options'),
      framing: of('x-frame-options'),
      referrer: of('referrer-policy'),
      permissions: of('permissions-policy'),
      opener: of('cross-origin-opener-policy'),
      resource: of('cross-origin-resource-policy'),
      // The form says when it was shown.
      body: (await answer.text()).replace(/(name="stamp" value=")[^"]*/, '$1'),
    }
  }

  test.each([
    '/',
    '/webinars/',
    '/webinars',
    '/webinars/index.html',
    '/webinars/reading-the-indicators/',
    '/webinars/reading-the-indicators.ics',
    '/calendar.ics',
    '/feed.xml',
    '/robots.txt',
    '/release.json',
    '/search/index/manifest.json',
    '/search/?q=indicators',
    '/report-a-problem/',
    '/old/webinar',
    '/nothing-here/',
    '/assets/',
    '/%2e%2e/manifest.json',
    '/index.html.br',
  ])('%s is answered as by the site’s own server', async (path) => {
    for (const headers of [{}, { 'accept-encoding': 'br' }] as Record<string, string>[]) {
      const [ours, theirs] = [await answerOf(bench.siteUrl, path, headers), await answerOf(front, path, headers)]
      expect(theirs).toEqual({ ...ours, location: ours.location?.replace(bench.siteUrl, front) ?? null })
    }
  })

  test('a page is sent from the release while the site’s server is away, and the rest says so', async () => {
    await bench.kill(server)
    // The processes that answer readers end a moment after the first one.
    await eventually(() =>
      fetch(bench.siteUrl).then(
        () => false,
        () => true,
      ),
    )
    expect((await answerOf(front, '/webinars/')).status).toBe(200)
    const search = await answerOf(front, '/search/?q=x')
    expect([search.status, search.body]).toEqual([502, expect.stringContaining('Please try again in a minute')])
  })
})
