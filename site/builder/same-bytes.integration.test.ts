import { valuesOf } from '@osi/shared'
import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ReleasesFolder } from '../runtime/releases/folder.ts'
import { root } from '../runtime/settings.ts'
import { BuilderHarness } from './testing/builder-harness.ts'

let bench: BuilderHarness
const folders: string[] = []
beforeAll(async () => {
  bench = await BuilderHarness.open()
})
afterAll(async () => {
  await bench.close()
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

/** Publishes once in a process of its own, on a machine that is somewhere else. */
async function publishedIn(zone: string): Promise<Map<string, string>> {
  const dataDir = mkdtempSync(join(tmpdir(), 'osi-zone-'))
  folders.push(dataDir)
  await promisify(execFile)(process.execPath, [join(root, 'site/builder/commands/publish-now.ts')], {
    env: { PATH: process.env.PATH, ...bench.environment, OSI_DATA_DIR: dataDir, TZ: zone, LANG: 'de_DE.UTF-8' },
  })
  const { publicFolder } = new ReleasesFolder(dataDir).live()!
  const files = readdirSync(publicFolder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return new Map(
    files
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path): [string, string] => [path.slice(publicFolder.length + 1), readFileSync(path, 'base64')])
      .toSorted(([one], [other]) => (one < other ? -1 : 1)),
  )
}

test('the same snapshot gives the same bytes, whatever the machine’s time zone', async () => {
  const [here, there] = await Promise.all([publishedIn('America/Anchorage'), publishedIn('Pacific/Auckland')])
  const releaseOf = (files: Map<string, string>) =>
    valuesOf(JSON.parse(Buffer.from(files.get('release.json') ?? '', 'base64').toString()))
  expect(here.size).toBeGreaterThan(60)
  // When it was made is all that tells them apart.
  expect({ ...releaseOf(here), builtAt: '' }).toEqual({ ...releaseOf(there), builtAt: '' })
  for (const files of [here, there]) files.delete('release.json')
  expect([...here.keys()]).toEqual([...there.keys()])
  expect([...here].filter(([path, content]) => there.get(path) !== content).map(([path]) => path)).toEqual([])
})
