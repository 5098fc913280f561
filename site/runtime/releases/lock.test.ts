import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ReleasesLock } from './lock.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'osi-lock-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test('while one works, another is told that it is busy; afterwards it is its turn', async () => {
  const [one, other] = [new ReleasesLock(folder, 'build'), new ReleasesLock(folder, 'build')]
  const result = await one.ifFree(async () => {
    expect(await other.ifFree(async () => 'in')).toBe('busy')
    return 'done'
  })
  expect(result).toBe('done')
  expect(await other.ifFree(async () => 'in')).toBe('in')
})

test('building and swapping don’t wait for each other', async () => {
  await new ReleasesLock(folder, 'build').ifFree(async () => {
    expect(await new ReleasesLock(folder, 'swap').ifFree(async () => 'in')).toBe('in')
  })
})

test('work that fails gives the lock back', async () => {
  const lock = new ReleasesLock(folder, 'build')
  await expect(lock.ifFree(() => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(await lock.ifFree(async () => 'in')).toBe('in')
})

test('who waits long enough gives up with a sentence', async () => {
  const lock = new ReleasesLock(folder, 'build')
  await lock.ifFree(() => expect(lock.whenFree(async () => 'in', 100)).rejects.toThrow('Another process is publishing'))
})
