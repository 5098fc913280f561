import { paragraph, richTextOf } from '@osi/shared'
import { describe, expect, it } from 'vitest'
import { omitEmpty } from './omit-empty.ts'

const emptied = { root: { type: 'root', children: [{ type: 'paragraph', children: [] }] } }

describe('omitEmpty', () => {
  it.each([
    ['a null', { a: null, b: 1 }, { b: 1 }],
    ['an empty text', { a: '', b: ' \n', c: 'words' }, { c: 'words' }],
    ['a group in which nothing is left', { a: { b: null, c: '' }, d: 1 }, { d: 1 }],
    ['an emptied editor', { body: emptied, d: 1 }, { d: 1 }],
    ['an item of a list that is empty', { a: [null, 'x', ''] }, { a: ['x'] }],
    ['everything', { a: null }, undefined],
  ])('leaves out %s', (_, value, full) => {
    expect(omitEmpty(value)).toEqual(full)
  })

  it.each([
    ['false and zero', { a: false, b: 0 }],
    ['an empty list', { a: [] }],
    ['rich text, with all that belongs to it', { body: richTextOf(paragraph('Words')) }],
    ['rich text that is only a line', { body: { root: { type: 'root', children: [{ type: 'horizontalrule' }] } } }],
    [
      'rich text that is only a picture',
      { body: { root: { type: 'root', children: [{ type: 'upload', relationTo: 'media', value: 'x' }] } } },
    ],
  ])('keeps %s', (_, value) => {
    expect(omitEmpty(value)).toEqual(value)
  })
})
