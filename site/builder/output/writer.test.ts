import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ReleaseWriter } from './writer.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'osi-writer-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const first = () => {
  const writer = new ReleaseWriter(join(folder, '1'))
  writer.put('a/index.html', Buffer.from('A'))
  writer.put('b.txt', Buffer.from('B'))
  return { publicFolder: join(folder, '1'), files: writer.files }
}
const inode = (path: string) => statSync(join(folder, path)).ino

test('the same bytes are the same file, under another name too', () => {
  const writer = new ReleaseWriter(join(folder, '2'), first())
  writer.put('a/index.html', Buffer.from('A'))
  writer.put('moved.txt', Buffer.from('B'))
  writer.put('new.txt', Buffer.from('C'))
  expect([inode('2/a/index.html'), inode('2/moved.txt')]).toEqual([inode('1/a/index.html'), inode('1/b.txt')])
  expect([...writer.written]).toEqual(['new.txt'])
})

test('a file that is replaced leaves the release before as it was', () => {
  const writer = new ReleaseWriter(join(folder, '2'), first())
  writer.put('b.txt', Buffer.from('B'))
  writer.put('b.txt', Buffer.from('another'))
  expect(readFileSync(join(folder, '1/b.txt'), 'utf8')).toBe('B')
  expect(readFileSync(join(folder, '2/b.txt'), 'utf8')).toBe('another')
})

test('a file is kept only when it holds what is expected', () => {
  const earlier = first()
  const writer = new ReleaseWriter(join(folder, '2'), earlier)
  expect(writer.keep('b.txt', 'another digest')).toBeUndefined()
  expect(writer.keep('none.txt')).toBeUndefined()
  expect(writer.keep('b.txt', earlier.files['b.txt']!.digest)).toEqual(earlier.files['b.txt'])
  expect(Object.keys(writer.files)).toEqual(['b.txt'])
})

test('what is removed is gone', async () => {
  const writer = new ReleaseWriter(join(folder, '2'))
  writer.put('x.txt', Buffer.from('X'))
  writer.remove('x.txt')
  await writer.finish()
  expect(writer.files).toEqual({})
  expect(statSync(join(folder, '2/x.txt'), { throwIfNoEntry: false })).toBeUndefined()
})
