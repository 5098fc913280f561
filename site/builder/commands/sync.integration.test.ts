import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { root } from '../../runtime/settings.ts'
import { BuilderHarness } from '../testing/builder-harness.ts'

let bench: BuilderHarness
const home = mkdtempSync(join(tmpdir(), 'osi-host-'))
const host = join(home, 'host')
const purged = join(home, 'purged')
const program = join(home, 'purge')
beforeAll(async () => {
  bench = await BuilderHarness.open()
  bench.cms.redirects = [{ id: 'r1', from: '/old/webinar/', to: '/webinars/reading-the-indicators/' }]
  writeFileSync(program, `#!/bin/sh\ncat > ${purged}\n`)
  chmodSync(program, 0o700)
})
afterAll(async () => {
  await bench.close()
  rmSync(home, { recursive: true })
})

const sync = (...parameters: string[]) =>
  spawnSync(process.execPath, [join(root, 'site/builder/commands/sync.ts'), ...parameters], {
    env: { PATH: process.env.PATH, ...bench.environment },
    encoding: 'utf8',
  })

test('a release goes to a folder, and what changed to the program that purges', async () => {
  expect(sync(host).stderr).toContain('There is no release yet.')
  const builder = await bench.builder()
  await bench.live(builder, 'Reading the indicators')
  expect(sync(host, '--purge', program).stdout).toContain('files changed, 0 removed')
  expect(readFileSync(join(host, 'old/webinar/index.html'), 'utf8')).toContain('/webinars/reading-the-indicators/')
  bench.retitle('Another title')
  await bench.live(builder, 'Another title')
  expect(sync(host, '--purge', program).status).toBe(0)
  const addresses = readFileSync(purged, 'utf8').trim().split('\n')
  expect(addresses).toContain(`${bench.siteUrl}/webinars/reading-the-indicators/`)
  expect(addresses).not.toContain(`${bench.siteUrl}/faqs/`)
  expect(readFileSync(join(host, 'webinars/reading-the-indicators/index.html'), 'utf8')).toContain('Another title')
})

test('a folder with something else in it is left alone', () => {
  expect(sync(home).stderr).toContain('holds something that is no release')
})
