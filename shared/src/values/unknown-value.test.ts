import { describe, expect, it } from 'vitest'
import { codeOf, isOneOf, messageOf, namesIn, textIn, valuesOf } from './unknown-value.ts'

describe('a value of which nothing is known', () => {
  it.each([undefined, null, 7, 'text', true])('has no fields when it is %j', (value) => {
    expect(valuesOf(value)).toEqual({})
  })

  it('has the fields that it has', () => {
    expect(valuesOf({ a: 1 })).toEqual({ a: 1 })
  })

  it.each([{ a: '' }, { a: 7 }, { b: 'text' }, null])('has no text where there is none: %j', (value) => {
    expect(textIn(value, 'a')).toBeUndefined()
  })
})

describe('what was thrown', () => {
  it('says its message and its code', () => {
    const error = Object.assign(new Error('No such file.'), { code: 'ENOENT' })
    expect([messageOf(error), codeOf(error)]).toEqual(['No such file.', 'ENOENT'])
  })

  it('is told as text when it is no error', () => {
    expect([messageOf('gone'), codeOf('gone')]).toEqual(['gone', undefined])
  })
})

it('a table knows its names', () => {
  const names = namesIn({ a: 1, b: 2 })
  expect(names).toEqual(['a', 'b'])
  expect([isOneOf(names, 'b'), isOneOf(names, 'c'), isOneOf(names, 7)]).toEqual([true, false, false])
})
