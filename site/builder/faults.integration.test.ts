import { mkdirSync, mkdtempSync, readdirSync, readlinkSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout } from 'node:timers/promises'
import { publishingStatusSchema } from '@osi/shared'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { mayMountDisks, mountDisk, unmountDisk } from '../../scripts/testing/small-disk.ts'
import { defaultDebounce } from './control/debounce.ts'
import { testKey } from './testing/fake-cms.ts'
import { eventually, BuilderHarness } from './testing/builder-harness.ts'

/** Real builder and server processes, killed and starved; a fake CMS over a real socket. */
let bench: BuilderHarness
beforeEach(async () => {
  bench = await BuilderHarness.open()
})
afterEach(() => bench.close())

const slowUpload = {
  id: 'm1',
  updatedAt: '2026-01-01T00:00:00.000Z',
  filename: 'slow.pdf',
  mimeType: 'application/pdf',
  filesize: 3,
  url: '/api/media/file/slow.pdf',
}

const idsOf = () => bench.releases.all().map(({ id }) => id)
const leftovers = () => readdirSync(bench.releases.path).filter((name) => /^\.(building|removing|current)/.test(name))

test('a change is live after the CMS notifies', async () => {
  const builder = await bench.builder()
  await bench.live(builder, 'Reading the indicators')
  await setTimeout(3_100)
  bench.retitle('A new title')
  await bench.live(builder, 'A new title')
  const status = await bench.status(builder)
  expect(status.live?.id).toBe(bench.releases.live()!.id)
  expect(status.documents['webinars/webinar-recorded']).toMatchObject({ address: '/webinars/reading-the-indicators/' })
})

test('a change is live even when the notify is lost', async () => {
  const builder = await bench.builder()
  await bench.live(builder, 'Reading the indicators')
  bench.retitle('Nobody said so')
  await eventually(() => bench.page('webinars/reading-the-indicators/index.html').includes('Nobody said so'))
})

test('two hundred saves in ten seconds cost at most two more releases', async () => {
  const builder = await bench.builder()
  await bench.live(builder, 'Reading the indicators')
  await setTimeout(3_100)
  const before = Number.parseInt(bench.releases.live()!.id, 10)
  const begun = performance.now()
  let stalls = 0
  for (let save = 1; save <= 200; save += 1) {
    const saved = performance.now()
    bench.retitle(`Save ${save}`)
    await Promise.all([bench.ask(builder, 'POST', '/notify'), setTimeout(50)])
    if (performance.now() - saved > defaultDebounce.quietMs / 2) stalls += 1
  }
  // On a machine that is too slow for ten seconds, saves pause, or are more than one wait may hold back.
  const more = stalls + Math.floor((performance.now() - begun) / defaultDebounce.maxMs)
  await eventually(() => bench.page('webinars/reading-the-indicators/index.html').includes('Save 200'))
  expect(Number.parseInt(bench.releases.live()!.id, 10) - before).toBeLessThanOrEqual(2 + more)
})

describe('kill -9', () => {
  test('of the release builder during a build leaves the old site, and the next start puts it right', async () => {
    const builder = await bench.builder()
    await bench.live(builder, 'Reading the indicators')
    const before = bench.releases.live()!.id
    bench.cms.media = [slowUpload]
    bench.cms.neverAnswers.add('/api/media/file/slow.pdf')
    bench.retitle('After the crash')
    await bench.ask(builder, 'POST', '/notify')
    await eventually(async () => (await bench.status(builder)).building?.step === 'files')
    expect(leftovers()).toHaveLength(1)
    await bench.kill(builder)
    expect(bench.releases.live()!.id).toBe(before)

    bench.cms.neverAnswers.clear()
    bench.cms.uploads.set('/api/media/file/slow.pdf', Buffer.from('pdf'))
    const next = await bench.builder()
    await bench.live(next, 'After the crash')
    expect(leftovers()).toEqual([])
  })

  test('between build and swap: the finished release goes live at the next start, without another build', async () => {
    const builder = await bench.builder()
    await bench.live(builder, 'Reading the indicators')
    const before = bench.releases.live()!.id
    // Whoever holds this lock keeps releases from going live.
    // The builder may still have it itself: a reader sees the first release before that is flushed to the disk.
    const swapLock = new DatabaseSync(join(bench.releases.path, '.lock-swap'), { timeout: 30_000 })
    swapLock.exec('BEGIN EXCLUSIVE')
    bench.retitle('Ready but not live')
    await bench.ask(builder, 'POST', '/notify')
    const [ready] = await eventually(() => idsOf().length === 2 && idsOf())
    await bench.kill(builder)
    swapLock.close()
    expect(bench.releases.live()!.id).toBe(before)

    await bench.builder()
    await eventually(() => bench.releases.live()!.id === ready)
    expect(idsOf()).toEqual([ready, before])
  })

  test('of the CMS during a publish: the site stays, the editor is told, and all goes on when it is back', async () => {
    const builder = await bench.builder()
    await bench.live(builder, 'Reading the indicators')
    bench.retitle('Back again')
    await bench.cms.stop()
    await bench.ask(builder, 'POST', '/notify')
    await eventually(async () => (await bench.status(builder)).waiting?.reason === 'cms-unreachable')
    expect(bench.page('webinars/reading-the-indicators/index.html')).toContain('Reading the indicators')
    await bench.cms.start()
    await eventually(() => bench.page('webinars/reading-the-indicators/index.html').includes('Back again'))
    await eventually(async () => (await bench.status(builder)).waiting === undefined)
  })
})

test('two builders at once make one release of one change', async () => {
  const [one, other] = await Promise.all([bench.builder(), bench.builder()])
  await bench.live(one, 'Reading the indicators')
  for (let version = 1; version <= 3; version += 1) {
    await setTimeout(3_100)
    const before = Number.parseInt(bench.releases.live()!.id, 10)
    bench.retitle(`Version ${version}`)
    await Promise.all([bench.ask(one, 'POST', '/notify'), bench.ask(other, 'POST', '/notify')])
    await eventually(() => bench.page('webinars/reading-the-indicators/index.html').includes(`Version ${version}`))
    await setTimeout(1_500)
    expect(Number.parseInt(idsOf()[0]!, 10)).toBe(before + 1)
  }
  expect(leftovers()).toEqual([])
})

test('a damaged link is put right, to the last good release', async () => {
  const builder = await bench.builder()
  await bench.live(builder, 'Reading the indicators')
  const good = bench.releases.live()!.id
  bench.whileStopped(builder, () => {
    rmSync(join(bench.releases.path, 'current'))
    symlinkSync('nowhere', join(bench.releases.path, 'current'))
  })
  await bench.ask(builder, 'POST', '/notify')
  await eventually(() => readlinkSync(join(bench.releases.path, 'current')) === good)
})

test('a folder in the place of the link is replaced', async () => {
  const builder = await bench.builder()
  await bench.live(builder, 'Reading the indicators')
  const good = bench.releases.live()!.id
  bench.whileStopped(builder, () => {
    rmSync(join(bench.releases.path, 'current'))
    mkdirSync(join(bench.releases.path, 'current'))
  })
  await bench.ask(builder, 'POST', '/notify')
  await eventually(() => readlinkSync(join(bench.releases.path, 'current')) === good)
})

test('a rollback and its end go through the status', async () => {
  const builder = await bench.builder()
  await bench.live(builder, 'Reading the indicators')
  const first = bench.releases.live()!.id
  await setTimeout(3_100)
  bench.retitle('Second')
  await bench.live(builder, 'Second')
  const answer = (await (await bench.ask(builder, 'POST', '/rollback', { id: first })).json()) as unknown
  expect(answer).toMatchObject({ live: { id: first }, waiting: { reason: 'rolled-back' } })
  expect((await bench.ask(builder, 'POST', '/rollback', { id: 'nothing' })).status).toBe(404)
  expect((await bench.ask(builder, 'POST', '/resume')).status).toBe(200)
  await bench.live(builder, 'Second')
})

test('a snapshot that shrank waits until someone confirms exactly that one', async () => {
  const builder = await bench.builder()
  await bench.live(builder, 'Reading the indicators')
  bench.cms.documents = { ...bench.cms.documents, pages: [], contacts: [], faqs: [] }
  await bench.ask(builder, 'POST', '/notify')
  const waiting = await eventually(async () => (await bench.status(builder)).waiting)
  expect(waiting).toMatchObject({
    reason: 'shrunk',
    lost: { first: expect.arrayContaining([expect.objectContaining({ type: 'pages' })]) as unknown },
  })
  expect((await bench.ask(builder, 'POST', '/confirm', { fingerprint: 'another' })).status).toBe(409)
  expect((await bench.ask(builder, 'POST', '/confirm', { fingerprint: waiting.fingerprint })).status).toBe(200)
  await eventually(() => !bench.releases.manifestOf(bench.releases.live()!)!.files['planning/index.html'])
})

test('the status can be asked for with one document or none', async () => {
  const builder = await bench.builder()
  await eventually(async () => (await bench.status(builder)).live)
  const documentsAt = async (path: string) =>
    Object.keys(publishingStatusSchema.parse(await (await bench.ask(builder, 'GET', path)).json()).documents)
  expect((await documentsAt('/status')).length).toBeGreaterThan(1)
  expect(await documentsAt('/status?documents=webinars/webinar-recorded')).toEqual(['webinars/webinar-recorded'])
  expect(await documentsAt('/status?documents=')).toEqual([])
})

describe('bad input gets a status and no word', () => {
  test('a request without the key gets an empty 401', async () => {
    const builder = await bench.builder()
    const url = (await bench.ask(builder, 'GET', '/status')).url
    for (const headers of [{}, { authorization: 'Bearer wrong' }, { authorization: 'Basic eDp5' }]) {
      for (const path of ['/status', '/notify', '/anything', '/%zz']) {
        const answer = await fetch(new URL(path, url), { headers: headers as HeadersInit })
        expect([path, answer.status, await answer.text()]).toEqual([path, 401, ''])
      }
    }
    const huge = await fetch(url, { method: 'POST', body: 'x'.repeat(20_000) })
    expect([huge.status, await huge.text()]).toEqual([401, ''])
  })

  test('a request with the key learns by the status what was wrong', async () => {
    const builder = await bench.builder()
    const url = (await bench.ask(builder, 'GET', '/status')).url
    const key = { authorization: `Bearer ${testKey}` }
    const asked: [path: string, request: RequestInit, status: number][] = [
      ['/status', { method: 'POST' }, 405],
      ['/status', { method: 'HEAD' }, 405],
      ['/status', { method: 'OPTIONS' }, 405],
      ['/notify', { method: 'GET' }, 405],
      ['/rollback', { method: 'DELETE' }, 405],
      ['/nothing', { method: 'GET' }, 404],
      ['/%zz', { method: 'GET' }, 400],
      ['/confirm', { method: 'POST', body: 'x'.repeat(20_000) }, 413],
      ['/status', { headers: { 'x-long': 'x'.repeat(20_000) } }, 431],
    ]
    for (const [path, request, status] of asked) {
      const answer = await fetch(new URL(path, url), { ...request, headers: { ...key, ...request.headers } })
      expect([path, answer.status, await answer.text()]).toEqual([path, status, ''])
    }
    expect((await fetch(url, { method: 'POST', headers: key })).headers.get('allow')).toBe('GET')
  })

  test('what is no HTTP is refused in one line', async () => {
    const builder = await bench.builder()
    const { port } = new URL((await bench.ask(builder, 'GET', '/status')).url)
    const socket = connect(Number(port), '127.0.0.1', () => socket.write('HELLO\r\n\r\n'))
    const parts: Buffer[] = []
    for await (const part of socket) parts.push(part as Buffer)
    expect(Buffer.concat(parts).toString()).toBe(
      'HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\nConnection: close\r\n\r\n',
    )
  })
})

/** Ends the release builder while a path of the CMS hangs. Without a signal it would ask on for one minute, or for two if it is a file. */
async function endWhileItHangs(path: string): Promise<void> {
  const builder = await bench.builder()
  await bench.live(builder, 'Reading the indicators')
  bench.cms.media = [slowUpload]
  bench.cms.neverAnswers.add(path)
  await bench.ask(builder, 'POST', '/notify')
  await eventually(() => bench.cms.hanging.has(path))
  const begun = performance.now()
  expect(await bench.kill(builder, 'SIGTERM')).toBe(0)
  expect(performance.now() - begun).toBeLessThan(45_000)
  expect(leftovers()).toEqual([])
}

test('SIGTERM during a build ends the release builder at once and leaves nothing half-made', () =>
  endWhileItHangs(slowUpload.url))

test('SIGTERM while the CMS does not answer ends the release builder at once', () =>
  endWhileItHangs('/api/publication'))

test.runIf(mayMountDisks())(
  'a full disk keeps the old site, leaves nothing half-made, says why, and recovers',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'osi-full-disk-'))
    mountDisk(folder, '6m')
    const small = await BuilderHarness.open(folder)
    try {
      const builder = await small.builder()
      await small.live(builder, 'Reading the indicators')
      const before = small.releases.live()!.id
      const filler = join(folder, 'filler')
      try {
        writeFileSync(filler, Buffer.alloc(8 * 1024 * 1024))
      } catch {
        // It is full now.
      }
      small.retitle('No room')
      await small.ask(builder, 'POST', '/notify')
      const { waiting } = await eventually(async () => {
        const status = await small.status(builder)
        return status.waiting?.reason === 'build-failed' && status
      })
      expect(waiting?.message).toContain('disk')
      expect(small.releases.live()!.id).toBe(before)
      expect(readdirSync(small.releases.path).filter((name) => name.startsWith('.building'))).toEqual([])
      rmSync(filler)
      await eventually(() => small.page('webinars/reading-the-indicators/index.html').includes('No room'))
    } finally {
      await small.close().catch(() => undefined)
      unmountDisk(folder)
      rmSync(folder, { recursive: true, force: true })
    }
  },
)
