import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { addressOfFile, syncFolder } from './sync-folder.ts'

let home: string
beforeEach(() => (home = mkdtempSync(join(tmpdir(), 'osi-sync-'))))
afterEach(() => rmSync(home, { recursive: true }))

/** A folder with these files. */
function folderOf(name: string, files: Record<string, string>): string {
  const folder = join(home, name)
  mkdirSync(folder, { recursive: true })
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return folder
}

test('a new host gets every file', () => {
  const source = folderOf('release', { 'index.html': 'home', 'assets/style.css': 'css', 'webinars/index.html': 'list' })
  expect(syncFolder(source, join(home, 'host'))).toEqual({
    changed: ['/assets/style.css', '/', '/webinars/'],
    removed: [],
  })
  expect(readFileSync(join(home, 'host/webinars/index.html'), 'utf8')).toBe('list')
})

test('only what changed is written and named, and what is gone is removed', () => {
  const source = folderOf('release', { 'index.html': 'home', 'a/index.html': 'new text', 'b/index.html': 'same' })
  const host = folderOf('host', {
    'a/index.html': 'old text',
    'b/index.html': 'same',
    'gone/index.html': 'x',
    'a.ics.being-written': '',
  })
  utimesSync(join(host, 'b/index.html'), 1, 1)
  const { changed, removed } = syncFolder(source, host)
  expect(changed).toEqual(['/a/', '/'])
  expect(removed.toSorted()).toEqual(['/a.ics.being-written', '/gone/'])
  expect(statSync(join(host, 'b/index.html')).mtimeMs).toBe(1_000)
  expect(syncFolder(source, host)).toEqual({ changed: [], removed: [] })
  expect(readdirSync(host).toSorted()).toEqual(expect.arrayContaining(['a', 'b', 'index.html']))
})

test.each([
  ['index.html', '/'],
  ['webinars/index.html', '/webinars/'],
  ['calendar.ics', '/calendar.ics'],
  ['files/1/Größe 1.pdf', '/files/1/Gr%C3%B6%C3%9Fe%201.pdf'],
  ['myindex.html', '/myindex.html'],
])('%s is at %s', (path, address) => {
  expect(addressOfFile(path)).toBe(address)
})
