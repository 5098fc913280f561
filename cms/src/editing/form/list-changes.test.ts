import { describe, expect, test } from 'vitest'
import { editsAt, pathsOfOthers, typedPaths } from './list-changes.ts'

test('a save sends what was typed alone, and of groups only that part', () => {
  const clean = { title: 'a', link: { label: 'x', url: 'y' }, updatedAt: '1' }
  const typed = { title: 'a', link: { label: 'x', url: 'z' }, updatedAt: '2' }
  const paths = typedPaths(clean, typed)
  expect(editsAt(paths, typed, clean)).toEqual({ link: { url: 'z' } })
})

test('a list whose last row was taken out is sent as an empty one', () => {
  const clean = { days: [{ id: '1' }] }
  expect(editsAt(typedPaths(clean, {}), {}, clean)).toEqual({ days: [] })
})

describe('what others did shows in what a save gives back', () => {
  const before = { title: 'a', summary: 'b', days: [{ id: '1', label: 'x' }], updatedAt: '1' }
  const others = (mine: object, paths: string[], saved: object) =>
    pathsOfOthers(before, { mine: { ...mine }, paths, saved: { ...before, ...saved } })

  test.each([
    ['nothing', { title: 'c' }, ['title'], { title: 'c', updatedAt: '2' }, []],
    ['a text that the CMS tidied is still mine', { title: 'c ' }, ['title'], { title: 'c' }, []],
    ['another field', { title: 'c' }, ['title'], { title: 'c', summary: 'theirs' }, ['summary']],
    [
      'a row that they added',
      { days: [{ id: '1', label: 'mine' }] },
      ['days'],
      { days: [{ id: '1', label: 'mine' }, { id: '2' }] },
      ['days'],
    ],
    [
      'a row that I left alone',
      { days: [{ id: '1', label: 'x' }] },
      ['days'],
      { days: [{ id: '1', label: 'theirs' }] },
      ['days'],
    ],
  ])('%s', (_, mine, paths, saved, expected) => {
    expect(others(mine, paths, saved)).toEqual(expected)
  })
})
