import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ReleasesFolder } from '../../runtime/releases/folder.ts'
import { syncRelease } from './sync-release.ts'

let home: string
beforeEach(() => (home = mkdtempSync(join(tmpdir(), 'osi-sync-'))))
afterEach(() => rmSync(home, { recursive: true }))

test('without a release nothing is brought anywhere', () => {
  expect(() => syncRelease(new ReleasesFolder(home), join(home, 'host'))).toThrow('There is no release yet.')
})

test('a folder with something else in it is left alone', () => {
  writeFileSync(join(home, 'thesis.txt'), 'mine')
  expect(() => syncRelease(new ReleasesFolder(home), home)).toThrow('holds something that is no release')
})
