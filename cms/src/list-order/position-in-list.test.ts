import { expect, test } from 'vitest'
import {
  asSeen,
  isReordered,
  newNumbers,
  oneStep,
  positionOf,
  withMove,
  type Numbered,
  type Target,
} from './position-in-list.ts'

/** `a1 b2`: documents and their numbers. */
const listOf = (written: string): Numbered[] =>
  written.split(' ').map((one) => ({ id: one.slice(0, 1), order: Number(one.slice(1)) }))
const idsOf = (list: readonly Numbered[] = []) => list.map(({ id }) => id).join('')

test.each<[string, Target, string]>([
  ['c', { side: 'before', of: 'a' }, 'cab'],
  ['a', { side: 'after', of: 'c' }, 'bca'],
  ['a', { side: 'after', of: 'b' }, 'bac'],
  ['b', { side: 'before', of: 'c' }, 'abc'],
])('%s moved %o makes %s', (id, target, after) => {
  expect(idsOf(withMove(listOf('a1 b2 c3'), id, target))).toBe(after)
})

test.each<[string, Target]>([
  ['x', { side: 'before', of: 'a' }],
  ['a', { side: 'before', of: 'x' }],
  ['a', { side: 'before', of: 'a' }],
])('nothing moves without both: %s, %o', (id, target) => {
  expect(withMove(listOf('a1 b2'), id, target)).toBeUndefined()
})

test.each([
  ['between two numbers', 'a10 c30 b20 d40', 'c', 'c15'],
  ['at the beginning', 'c30 a10 b20', 'c', 'c0'],
  ['at the end', 'b20 c30 a10', 'a', 'a40'],
  ['where there is no room, all that don’t fit get another one', 'a1 c3 b2', 'c', 'a10 c20 b30'],
  ['where numbers are equal, too', 'b0 a0 c0', 'b', 'b10 a20 c30'],
  ['and those that fit keep theirs', 'a10 c20 b10', 'c', 'b30'],
])('what moved gets one number %s', (_, list, moved, changed) => {
  const numbers = newNumbers(listOf(list), moved)
  expect([...numbers].map(([id, order]) => `${id}${order}`).join(' ')).toBe(changed)
})

test('the new numbers make the list stand as it shall, wherever something is moved', () => {
  let list = listOf('a0 b0 c3 d3 e9')
  for (const [id, of] of ['ae', 'eb', 'cd', 'da', 'bc', 'ce', 'ac', 'bd', 'ed', 'ab'].map((two) => [...two])) {
    const shall = withMove(list, id ?? '', { side: 'before', of: of ?? '' }) ?? []
    const numbers = newNumbers(shall, id ?? '')
    list = asSeen(
      shall.toReversed().map((one) => ({ ...one, order: numbers.get(one.id) ?? one.order })),
      [],
    )
    expect(idsOf(list)).toBe(idsOf(shall))
  }
})

test.each([
  ['abc', false],
  ['ac', false],
  ['axc', false],
  ['ba', true],
  ['acb', true],
])('a list that stands as a1 b2 c3 is another one for who saw %s: %s', (seen, isOther) => {
  expect(isReordered(listOf('a1 b2 c3'), [...seen])).toBe(isOther)
})

test('equal numbers stand as they were seen', () => {
  expect(idsOf(asSeen(listOf('a0 b0 c0 d0'), ['c', 'a']))).toBe('cabd')
  expect(isReordered(listOf('a0 b0'), ['b', 'a'])).toBe(false)
})

test('one step goes past the neighbor, and nowhere at the end', () => {
  const list = listOf('a1 b2 c3')
  expect([oneStep(list, 'b', 'before'), oneStep(list, 'b', 'after')]).toEqual([
    { side: 'before', of: 'a' },
    { side: 'after', of: 'c' },
  ])
  expect([oneStep(list, 'a', 'before'), oneStep(list, 'c', 'after'), oneStep(list, 'x', 'after')]).toEqual([
    undefined,
    undefined,
    undefined,
  ])
})

test.each(['a', 'b', 'c'])('%s can be put back where it stood', (id) => {
  const list = listOf('a1 b2 c3')
  const target = positionOf(list, id)
  const moved = withMove(list, id, id === 'a' ? { side: 'after', of: 'c' } : { side: 'before', of: 'a' }) ?? []
  expect(target && idsOf(withMove(moved, id, target))).toBe('abc')
})
