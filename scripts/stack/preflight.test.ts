import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { requireWritable } from './preflight.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'osi-preflight-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test('a data folder is made with the folders above it', () => {
  const dataDir = path.join(folder, 'one', 'two')
  requireWritable(dataDir)
  expect(existsSync(dataDir)).toBe(true)
})

test('a data folder below a file is refused by its name', () => {
  writeFileSync(path.join(folder, 'file'), '')
  expect(() => requireWritable(path.join(folder, 'file', 'data'))).toThrow(/file\/data can't be written .*OSI_DATA_DIR/)
})

test.runIf(existsSync('/proc'))('a data folder where the system lets nobody make one is refused at once', () => {
  expect(() => requireWritable('/proc/osi/data')).toThrow(/can't be written/)
})
