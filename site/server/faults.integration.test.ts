import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { eventually } from '../builder/testing/builder-harness.ts'
import { compressedName } from '../runtime/compressed-copies.ts'
import { servedSite } from './testing/served-site.ts'

/** What readers get from a real server, and what a real release builder says, when something on the machine is broken. In this order: one data folder serves all. */
const site = servedSite()
const address = '/webinars/reading-the-indicators/'
beforeAll(() => site.release())

/** The processes that answer readers. */
const workers = (): number[] =>
  execFileSync('ps', ['-o', 'pid=', '--ppid', String(site.server.pid)], { encoding: 'utf8' })
    .trim()
    .split(/\s+/)
    .map(Number)

test('a process that is killed is replaced, and the others answer meanwhile', async () => {
  const [first, ...others] = workers()
  process.kill(first!, 'SIGKILL')
  await eventually(async () => (await site.ask(address)).status === 200)
  await eventually(() => !workers().includes(first!) && workers().length === others.length + 1)
  // On a machine with one processor there was no other: the new one has begun, and answers soon.
  await eventually(async () => (await site.ask(address)).status === 200)
})

test('a second server on the same port is refused in a sentence, and the first goes on', async () => {
  await expect(site.bench.siteServerThatEnds()).resolves.toMatch(/Port \d+ is in use/)
  expect((await site.ask(address)).status).toBe(200)
})

/** Whether the list of webinars has its compressed copy. */
const isCompressed = (): boolean => {
  const { releases } = site.bench
  const { digest } = releases.manifestOf(releases.live()!)!.files['webinars/index.html']!
  return existsSync(join(releases.compressedCopies, compressedName(digest)))
}

test('compressed copies that are gone are made while a reader waits', async () => {
  const { releases } = site.bench
  await eventually(isCompressed)
  // In one step: the release builder may still be making the others, and they may not be put into what is being removed.
  renameSync(releases.compressedCopies, `${releases.compressedCopies}.gone`)
  const answer = await site.ask('/webinars/', { 'accept-encoding': 'br' })
  expect([answer.status, answer.headers['content-encoding']]).toEqual([200, 'br'])
})

test('a report that can’t be kept comes back with what was typed and what to do', async () => {
  const folder = join(site.bench.dataDir, 'reports-to-send')
  rmSync(folder, { recursive: true, force: true })
  writeFileSync(folder, 'a file where the folder was')
  const answer = await site.form({ problem: 'The link to the form is broken, I think.' })
  rmSync(folder)
  mkdirSync(folder)
  expect([answer.status, answer.body]).toEqual([503, expect.stringContaining('could not be kept')])
  expect(answer.body).toContain('The link to the form is broken, I think.')
})

test('a page that is missing on the disk is an error with a number, and no other page suffers', async () => {
  const { publicFolder } = site.bench.releases.live()!
  rmSync(join(publicFolder, 'planning/index.html'), { force: true })
  const answer = await site.ask('/planning/')
  expect(answer.status).toBe(500)
  expect(answer.body).toContain(String(answer.headers['x-request-id']))
  expect((await site.ask(address)).status).toBe(200)
})

test('the next release has the missing page again', async () => {
  site.bench.retitle('After the loss')
  await site.bench.live(site.builder, 'After the loss')
  expect(site.bench.page('planning/index.html')).toContain('<h1')
  expect((await site.ask('/planning/')).status).toBe(200)
})

test('the next release has its compressed copies again', async () => {
  await eventually(isCompressed)
})
