import { readFileSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { Agent } from 'node:http'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout } from 'node:timers/promises'
import { codeOf, messageOf } from '@osi/shared'
import { beforeAll, describe, expect, test } from 'vitest'
import { eventually } from '../builder/testing/builder-harness.ts'
import { testKey } from '../builder/testing/fake-cms.ts'
import { FailedRequest, servedSite } from './testing/served-site.ts'

const site = servedSite()
const ask: typeof site.ask = (...request) => site.ask(...request)
beforeAll(() => site.release())

describe('whatever happens behind it', () => {
  test('the site is served without a CMS', async () => {
    await site.bench.cms.stop()
    expect((await ask('/')).status).toBe(200)
    expect((await ask('/search/?q=indicators')).status).toBe(200)
    await site.bench.cms.start()
  })

  test('a damaged link leads to the last good release', async () => {
    await site.bench.kill(site.builder)
    for (const target of ['nowhere', '/etc', '..']) {
      rmSync(join(site.bench.releases.path, 'current'))
      symlinkSync(target, join(site.bench.releases.path, 'current'))
      expect((await ask('/webinars/')).status).toBe(200)
    }
    rmSync(join(site.bench.releases.path, 'current'))
    expect((await ask('/webinars/')).status).toBe(200)
    site.builder = await site.bench.builder()
    await eventually(() => site.bench.releases.current())
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
      site.bench.retitle(`Version ${version}`)
      await site.bench.live(site.builder, `Version ${version}`)
    }
    stopped = true
    await Promise.all(readers)
    agent.destroy()
    expect(failures).toEqual([])
    expect(versions.size).toBeGreaterThan(3)
    expect(answered).toBeGreaterThan(100)
  })

  /** Replaces the processes of the service while eight readers ask without a pause. */
  async function replaceUnderLoad(): Promise<void> {
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
    const stalls = monitorEventLoopDelay()
    stalls.enable()
    const readers = Array.from({ length: 8 }, read)
    site.server.kill('SIGHUP')
    await eventually(() => closed >= 8)
    stopped = true
    await Promise.all(readers)
    agent.destroy()
    if (failures.length > 0 && isTooLong(stalls)) return replaceUnderLoad()
    expect(failures).toEqual([])
  }

  test('SIGHUP puts new processes in the place of the old ones, and no request fails', () => replaceUnderLoad())

  /** Ends the service while eight readers ask without a pause. @param replacedForMs how long before that its processes began to be replaced */
  async function endUnderLoad(replacedForMs?: number): Promise<void> {
    if (site.server.exitCode !== null) site.server = await site.bench.siteServer()
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
          if (isRefused(error)) refused += 1
          else failures.push(messageOf(error))
          return
        }
      }
    }
    const stalls = monitorEventLoopDelay()
    stalls.enable()
    const readers = Array.from({ length: 8 }, read)
    if (replacedForMs) site.server.kill('SIGHUP')
    await setTimeout(replacedForMs ?? 500)
    signalled = true
    expect(await site.bench.kill(site.server, 'SIGTERM')).toBe(0)
    await Promise.all(readers)
    agent.destroy()
    if (failures.length > 0 && isTooLong(stalls)) return endUnderLoad(replacedForMs)
    expect(failures).toEqual([])
    expect(refused).toBe(8)
    expect(afterSignal).toBeGreaterThan(0)
  }

  test('SIGTERM under load drops no request', () => endUnderLoad())
  test('SIGTERM while a new process starts drops no request', () => endUnderLoad(400))
  test('SIGTERM while an old one answers its last readers drops no request', () => endUnderLoad(1_600))
})

/**
 * Whether the readers themselves stood still, on a busy machine, for almost as long as the service leaves a connection open for one more request: who comes
 * later finds it closed, and the whole has to be done again.
 */
const isTooLong = (stalls: ReturnType<typeof monitorEventLoopDelay>) => stalls.max > 0.8 * 1_000_000_000

/** Whether the service let the request in no more: who waits at the door when it closes is told by a reset. */
const isRefused = (error: unknown) =>
  codeOf(error) === 'ECONNREFUSED' ||
  (codeOf(error) === 'ECONNRESET' && error instanceof FailedRequest && !error.wasOnOpenConnection)

test('no secret is in what readers get', () => {
  const { publicFolder } = site.bench.releases.live()!
  for (const path of readdirSync(publicFolder, { recursive: true, withFileTypes: true }))
    if (path.isFile()) expect(readFileSync(join(path.parentPath, path.name)).includes(testKey)).toBe(false)
})
