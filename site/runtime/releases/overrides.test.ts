import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ReleasesFolder } from './folder.ts'
import { ReleaseOverrides } from './overrides.ts'

let dataDir: string
let releases: ReleasesFolder
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'osi-overrides-'))
  releases = new ReleasesFolder(dataDir)
  releases.create()
})
afterEach(() => rmSync(dataDir, { recursive: true }))

test('without a file, or with one that can’t be read, nothing is overridden', () => {
  const overrides = new ReleaseOverrides(releases)
  expect(overrides.read()).toEqual({})
  writeFileSync(join(releases.path, 'overrides.json'), '{ "pinnedRelease": 7 }')
  expect(overrides.read()).toEqual({})
})

test('what an earlier version wrote into orders.json holds, and moves to overrides.json with the first change', async () => {
  const earlier = join(releases.path, 'orders.json')
  writeFileSync(
    earlier,
    JSON.stringify({ rollback: { to: '000001-aaaaaaaa', at: '2026-01-01T00:00:00.000Z' }, confirmed: 'f1' }),
  )
  const overrides = new ReleaseOverrides(releases)
  const pinnedRelease = { id: '000001-aaaaaaaa', since: '2026-01-01T00:00:00.000Z' }
  expect(overrides.read()).toEqual({ pinnedRelease, approvedSnapshot: 'f1' })
  await overrides.approveSnapshot('f2')
  expect(existsSync(earlier)).toBe(false)
  expect(JSON.parse(readFileSync(join(releases.path, 'overrides.json'), 'utf8'))).toEqual({
    pinnedRelease,
    approvedSnapshot: 'f2',
  })
  await overrides.unpinRelease()
  expect(overrides.read()).toEqual({ approvedSnapshot: 'f2' })
})
